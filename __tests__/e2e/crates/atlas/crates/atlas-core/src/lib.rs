/// The bytes, packed by the C library of zstd.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).expect("memory")
}

/// A name that a procedural macro has made.
pub fn name() -> String {
    atlas_macros::spell!(atlas).to_string()
}
