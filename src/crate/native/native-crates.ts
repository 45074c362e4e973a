/**
 * Crates that need something which is no crate, and what Debian's own Rust packages do not say of them: tools of the
 * build, crates that Debian does not have, and crates that bring the library's source. Each row is from the crate's
 * build script and the features in its manifest.
 */

/** One thing that a crate needs. A crate may have several rows. */
export interface NativeRow {
  readonly crate: string;
  /** `library`: of every target that is linked with the crate; `tool`: a program of the machine that compiles. */
  readonly kind: 'library' | 'tool';
  /** Debian packages, all of them. */
  readonly packages: readonly string[];
  /** With any of these features the crate needs nothing: it brings the source, or loads the library later. */
  readonly unless: readonly string[];
  /** Only with one of these features; empty: always. */
  readonly when: readonly string[];
  /** Crates any of which supplies the same where it is part of the build. */
  readonly suppliedBy: readonly string[];
  /** What to write in Cargo.toml instead; undefined where there is no such way. */
  readonly vendoring?: string | undefined;
}

interface Conditions {
  readonly unless?: string;
  readonly when?: string;
  readonly suppliedBy?: string;
  readonly vendoring?: string;
}

const words = (text = '') => text.split(' ').filter((word) => word !== '');

function row(kind: NativeRow['kind'], crate: string, packages: string, conditions: Conditions): NativeRow {
  return {
    crate,
    kind,
    packages: words(packages),
    unless: words(conditions.unless),
    when: words(conditions.when),
    suppliedBy: words(conditions.suppliedBy),
    vendoring: conditions.vendoring,
  };
}
const library = (crate: string, packages: string, conditions: Conditions = {}) =>
  row('library', crate, packages, conditions);
const tool = (crate: string, packages: string, conditions: Conditions = {}) =>
  row('tool', crate, packages, conditions);

const VENDORED = 'vendored bundled vendor';

// biome-ignore format: a table
export const HAND_WRITTEN: readonly NativeRow[] = [
  // Cryptography and networks
  library('openssl-sys', 'libssl-dev', { unless: 'vendored aws-lc aws-lc-fips unstable_boringssl', vendoring: 'openssl = { version = "0.10", features = ["vendored"] }, or rustls instead of native-tls' }),
  tool('openssl-src', 'perl make'),
  library('sasl2-sys', 'libsasl2-dev', { unless: 'vendored gssapi-vendored plain scram' }),
  library('libgssapi-sys', 'libkrb5-dev'),
  library('libnetfilter_queue', 'libnetfilter-queue-dev'),
  library('nftnl-sys', 'libnftnl-dev'),
  library('mnl-sys', 'libmnl-dev'),
  library('openldap', 'libldap-dev'),
  library('pcap', 'libpcap-dev'),
  library('ssh2-sys', 'libssh2-1-dev'),
  tool('aws-lc-fips-sys', 'golang-go'),
  // Databases
  library('pq-sys', 'libpq-dev', { unless: 'bundled bundled_without_openssl', vendoring: 'pq-sys = { version = "0.7", features = ["bundled"] }' }),
  library('mysqlclient-sys', 'libmariadb-dev libmariadb-dev-compat', { unless: 'bundled', vendoring: 'mysqlclient-sys = { version = "0.4", features = ["bundled"] }' }),
  library('libsqlite3-sys', 'libsqlite3-dev', { unless: 'bundled bundled-windows bundled-sqlcipher bundled-sqlcipher-vendored-openssl sqlcipher in_gecko', vendoring: 'rusqlite with features = ["bundled"]' }),
  library('libsqlite3-sys', 'libsqlcipher-dev', { when: 'sqlcipher', unless: 'bundled bundled-sqlcipher bundled-sqlcipher-vendored-openssl' }),
  library('odbc-sys', 'unixodbc-dev', { unless: 'vendored-unix-odbc' }),
  library('rdkafka-sys', 'librdkafka-dev', { when: 'dynamic-linking dynamic_linking' }),
  library('zmq-sys', 'libzmq3-dev', { unless: VENDORED, suppliedBy: 'zeromq-src' }),
  // Devices and the system
  library('alsa-sys', 'libasound2-dev'),
  library('libudev-sys', 'libudev-dev'),
  library('udev', 'libudev-dev', { suppliedBy: 'libudev-sys' }),
  library('hidapi', 'libudev-dev', { when: 'default linux-static-hidraw', unless: 'linux-native linux-native-basic-udev' }),
  library('hidapi', 'libusb-1.0-0-dev', { when: 'linux-static-libusb' }),
  library('hidapi', 'libhidapi-dev', { when: 'linux-shared-hidraw linux-shared-libusb' }),
  library('libusb-sys', 'libusb-1.0-0-dev'),
  library('libdbus-sys', 'libdbus-1-dev', { unless: 'vendored', vendoring: 'dbus = { version = "0.9", features = ["vendored"] }' }),
  library('libsystemd-sys', 'libsystemd-dev'),
  library('pam-sys', 'libpam0g-dev'),
  library('pam', 'libpam0g-dev', { suppliedBy: 'pam-sys' }),
  library('pam-bindings', 'libpam0g-dev'),
  library('capng', 'libcap-ng-dev'),
  library('libseccomp-sys', 'libseccomp-dev'),
  library('fuser', 'libfuse3-dev', { when: 'libfuse' }),
  library('fuse-sys', 'libfuse-dev'),
  library('libfuse-sys', 'libfuse3-dev'),
  library('libcryptsetup-rs-sys', 'libcryptsetup-dev'),
  library('libblkid-rs-sys', 'libblkid-dev'),
  library('virt-sys', 'libvirt-dev'),
  library('rdma-sys', 'libibverbs-dev librdmacm-dev'),
  library('libbpf-sys', 'libelf-dev zlib1g-dev', { unless: 'vendored' }),
  library('libbpf-sys', 'libbpf-dev', { when: 'novendor' }),
  library('libpulse-sys', 'libpulse-dev'),
  library('jack-sys', 'libjack-jackd2-dev', { unless: 'dynamic_loading default_features' }),
  library('portaudio', 'portaudio19-dev'),
  library('pipewire-sys', 'libpipewire-0.3-dev'),
  library('libspa-sys', 'libpipewire-0.3-dev'),
  library('speech-dispatcher-sys', 'libspeechd-dev'),
  // Screens, fonts and pictures
  library('yeslogic-fontconfig-sys', 'libfontconfig-dev', { unless: 'dlopen' }),
  library('servo-fontconfig-sys', 'libfontconfig-dev libfreetype-dev'),
  library('xcb', 'libxcb1-dev'),
  library('xcb', 'libx11-xcb-dev', { when: 'xlib_xcb' }),
  library('x11', 'libx11-dev'),
  library('x11', 'libxext-dev', { when: 'dpms' }),
  library('x11', 'libgl-dev', { when: 'glx' }),
  library('x11', 'libxcursor-dev', { when: 'xcursor' }),
  library('x11', 'libxxf86vm-dev', { when: 'xf86vmode' }),
  library('x11', 'libxft-dev', { when: 'xft' }),
  library('x11', 'libxinerama-dev', { when: 'xinerama' }),
  library('x11', 'libxi-dev', { when: 'xinput' }),
  library('x11', 'libx11-xcb-dev', { when: 'xlib_xcb' }),
  library('x11', 'libxmu-dev', { when: 'xmu' }),
  library('x11', 'libxrandr-dev', { when: 'xrandr' }),
  library('x11', 'libxtst-dev', { when: 'xrecord xtest' }),
  library('x11', 'libxrender-dev', { when: 'xrender' }),
  library('x11', 'libxss-dev', { when: 'xss' }),
  library('x11', 'libxt-dev', { when: 'xt' }),
  library('xkbcommon', 'libxkbcommon-dev'),
  library('wayland-sys', 'libwayland-dev', { when: 'client server egl cursor', unless: 'dlopen' }),
  library('sdl2-sys', 'libsdl2-dev', { unless: 'bundled' }),
  library('sdl2-sys', 'libsdl2-image-dev', { when: 'image' }),
  library('sdl2-sys', 'libsdl2-ttf-dev', { when: 'ttf' }),
  library('sdl2-sys', 'libsdl2-mixer-dev', { when: 'mixer' }),
  library('sdl2-sys', 'libsdl2-gfx-dev', { when: 'gfx' }),
  library('webkit2gtk-sys', 'libwebkit2gtk-4.1-dev'),
  library('javascriptcore-rs-sys', 'libjavascriptcoregtk-4.1-dev'),
  library('magick_rust', 'libmagickwand-dev'),
  library('opencv', 'libopencv-dev'),
  library('ffmpeg-sys-next', 'libavcodec-dev libavdevice-dev libavfilter-dev libavformat-dev libavutil-dev libswresample-dev libswscale-dev', { unless: 'build static' }),
  library('rusty_ffmpeg', 'libavcodec-dev libavdevice-dev libavfilter-dev libavformat-dev libavutil-dev libswresample-dev libswscale-dev'),
  library('dav1d-sys', 'libdav1d-dev'),
  library('poppler-sys-rs', 'libpoppler-glib-dev'),
  // Formats, languages and numbers
  library('libxml', 'libxml2-dev'),
  library('libarchive3-sys', 'libarchive-dev'),
  library('hdf5-sys', 'libhdf5-dev', { unless: 'static' }),
  library('hdf5-metno-sys', 'libhdf5-dev', { unless: 'static' }),
  library('gdal-sys', 'libgdal-dev', { unless: 'bundled' }),
  library('geos-sys', 'libgeos-dev', { unless: 'static' }),
  library('proj-sys', 'libproj-dev', { unless: 'bundled_proj' }),
  library('openblas-src', 'libopenblas-dev', { when: 'system' }),
  library('mlua-sys', 'liblua5.4-dev', { when: 'lua54', unless: 'vendored' }),
  library('mlua-sys', 'liblua5.3-dev', { when: 'lua53', unless: 'vendored' }),
  library('mlua-sys', 'liblua5.2-dev', { when: 'lua52', unless: 'vendored' }),
  library('mlua-sys', 'liblua5.1-0-dev', { when: 'lua51', unless: 'vendored' }),
  library('mlua-sys', 'libluajit-5.1-dev', { when: 'luajit luajit52', unless: 'vendored' }),
  // Sequoia
  library('nettle-sys', 'nettle-dev'),
  // Tools that build scripts run
  tool('pkg-config', 'pkg-config'),
  tool('cmake', 'cmake make'),
  tool('bindgen', 'clang libclang-dev'),
  tool('clang-sys', 'clang libclang-dev'),
  tool('prost-build', 'protobuf-compiler libprotobuf-dev', { suppliedBy: 'protobuf-src protoc-bin-vendored protoc-prebuilt', vendoring: 'protobuf-src as build-dependency' }),
  tool('tonic-build', 'protobuf-compiler libprotobuf-dev', { suppliedBy: 'prost-build protobuf-src protoc-bin-vendored protoc-prebuilt', vendoring: 'protobuf-src as build-dependency' }),
  tool('protoc', 'protobuf-compiler libprotobuf-dev', { suppliedBy: 'protoc-bin-vendored' }),
  tool('protoc-rust', 'protobuf-compiler libprotobuf-dev', { suppliedBy: 'protoc-bin-vendored' }),
  tool('protoc-grpcio', 'protobuf-compiler libprotobuf-dev'),
  // Before its 1.0, a Python program made its source.
  tool('xcb', 'python3'),
  tool('capnpc', 'capnproto'),
  tool('flatc-rust', 'flatbuffers-compiler'),
  tool('nasm-rs', 'nasm'),
  tool('autotools', 'autoconf automake libtool make'),
  tool('meson', 'meson ninja-build'),
  tool('rdkafka-sys', 'make'),
  tool('pyo3-build-config', 'python3'),
  tool('openblas-src', 'gfortran make', { when: 'cblas cache static', unless: 'system' }),
];

/**
 * Crates of which Debian's packages say a library, because Debian takes sources of others out. As published they
 * compile the source that they bring, at the latest where the library is not found.
 */
export const BRING_THEIR_OWN: ReadonlySet<string> = new Set(
  words(
    'bzip2-sys curl-sys expat-sys freetype-sys libffi-sys libgit2-sys liblzma-sys libmimalloc-sys libnghttp2-sys ' +
      'libsodium-sys libsodium-sys-stable libssh2-sys libusb1-sys libwebp-sys libz-sys libz-ng-sys lcms2-sys ' +
      'librocksdb-sys oxrocksdb-sys lmdb-sys lmdb-master-sys lmdb-master3-sys lz4-sys lzma-sys rust-lzma onig-sys ' +
      'pcre2-sys psa-crypto-sys servo-freetype-sys tcmalloc-sys gperftools tikv-jemalloc-sys jemalloc-sys tree-sitter ' +
      'unbound-sys xxhash-c-sys zstd-sys jpegxl-sys harfbuzz-sys',
  ),
);

/** Crates whose Debian packages name a library that only a feature, or nothing in Rust, asks for. */
export const NOT_LINKED: ReadonlySet<string> = new Set(
  words(
    'bindgen breezyshim cplus-demangle libc librsvg pidfile-rs pyo3-ffi rb-sys rb-sys-build rust-apt ' +
      'smithay-client-toolkit x11-dl x11rb xkbcommon-dl',
  ),
);
