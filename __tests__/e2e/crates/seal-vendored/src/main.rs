fn main() {
    println!("{} on {}", openssl::version::version(), std::env::consts::ARCH);
}
