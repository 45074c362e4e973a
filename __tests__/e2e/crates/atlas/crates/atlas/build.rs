// Runs on the machine that builds, whatever the target is.
fn main() {
    println!("cargo::rustc-env=ATLAS_BUILT_ON={}", std::env::consts::ARCH);
    println!("cargo::rustc-env=ATLAS_TARGET={}", std::env::var("TARGET").unwrap());
}
