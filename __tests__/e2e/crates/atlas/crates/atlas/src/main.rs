#[derive(serde::Serialize)]
struct Report {
    program: &'static str,
    arch: &'static str,
    target: &'static str,
    built_on: &'static str,
    packed: usize,
    name: String,
}

fn main() {
    let name = atlas_core::name();
    let report = Report {
        program: "atlas",
        arch: std::env::consts::ARCH,
        target: env!("ATLAS_TARGET"),
        built_on: env!("ATLAS_BUILT_ON"),
        packed: atlas_core::pack(&[7; 4096]).len(),
        name: if cfg!(feature = "shout") { name.to_uppercase() } else { name },
    };
    println!("{}", serde_json::to_string(&report).unwrap());
}
