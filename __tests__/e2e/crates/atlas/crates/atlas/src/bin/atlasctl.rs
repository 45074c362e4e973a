fn main() {
    println!("atlasctl on {}", std::env::consts::ARCH);
}
