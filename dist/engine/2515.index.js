export const id = 2515;
export const ids = [2515];
export const modules = {

/***/ 2515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony exports INPUT_NAMES, SIGNER_INPUT_NAMES, VERIFY_INPUTS, PROMOTE_INPUTS, MERGE_INPUTS, OUTPUTS */
/**
 * Every input, once: action.yml, `multihull --help` and the reference in docs/ are generated from this table
 * (npm run generate), and `npm test` proves that they are fresh. An input is here only if it has an effect.
 */
// biome-ignore format: grouped
const INPUT_NAMES = (/* unused pure expression or super */ null && ([
    'images', 'platforms', 'tags', 'flavor', 'immutable', 'allow-version-mismatch', 'labels', 'annotations',
    'compile', 'bin', 'package', 'features', 'profile', 'cargo-args', 'toolchain', 'linker', 'base', 'system-packages',
    'context', 'file', 'target', 'build-args', 'build-contexts', 'secrets', 'secret-files', 'secret-envs', 'ssh', 'no-cache', 'no-cache-filters', 'pull',
    'provenance', 'sbom', 'add-hosts', 'network', 'shm-size', 'ulimit', 'cgroup-parent', 'allow-entitlements',
    'builder', 'nodes', 'buildx-version', 'buildkit-image', 'qemu-image',
    'cache', 'cache-ref', 'cache-on-failure',
    'registry', 'username', 'password', 'github-token',
    'push', 'promote', 'load', 'output', 'outputs',
    'skip-checks', 'allow', 'smoke',
    'sign', 'signing-key', 'sign-platforms', 'fulcio-url', 'rekor-url', 'tsa-url',
    'leg', 'run-id', 'keep-platform-tags',
    'mode', 'timeout', 'retries',
]));
// biome-ignore format: a table
const INPUTS = [
    { name: 'images', group: 'what', fallback: 'in a workflow `ghcr.io/OWNER/NAME` of the repository', description: 'Image names, without tag; also metadata-action’s `name=…,enable=…`. More than one: the same image is pushed to each. Capitals are lower-cased.' },
    { name: 'platforms', group: 'what', fallback: '`linux/amd64,linux/arm64`', description: 'The complete set of platforms that the image must have.' },
    { name: 'tags', group: 'what', fallback: '`X.Y.Z`, `X.Y`, `X` and `latest` for a stable version tag; else the branch name, or `pr-N`', description: 'Tag rules in docker/metadata-action’s syntax (`type=semver,pattern={{version}}`), or plain tags.' },
    { name: 'flavor', group: 'what', fallback: '`latest=auto`', description: 'For all tags, as in docker/metadata-action: `latest=`, `prefix=` and `suffix=` with `onlatest=`.' },
    { name: 'immutable', group: 'what', kind: 'optional', fallback: '`false`', description: 'Refuse to move a version tag (`1.2.3`) that exists and points at another digest.' },
    { name: 'allow-version-mismatch', group: 'what', kind: 'optional', fallback: '`false`', description: 'Release also when the git tag’s version is not the one in Cargo.toml.' },
    { name: 'labels', group: 'what', fallback: 'OCI ones from git and Cargo.toml', description: 'More labels, `key=value` per line; they take precedence.' },
    { name: 'annotations', group: 'what', fallback: 'OCI ones from git and Cargo.toml', description: 'More annotations, `key=value` per line, with buildx’s optional level (`index:key=value`).' },
    { name: 'compile', group: 'compile', fallback: '`auto`: the Dockerfile where there is one, else `container`', description: 'How Rust is compiled: `dockerfile` (yours cross-compiles on `$BUILDPLATFORM`), `container` (Multihull writes one: a single cargo run for all platforms), `runner` (cargo on this machine) or `emulate` (QEMU); for single platforms `linux/riscv64=emulate`.' },
    { name: 'bin', group: 'compile', fallback: 'all of the package', description: 'Binaries that go into the image; the first is its entrypoint.' },
    { name: 'package', group: 'compile', fallback: 'cargo’s own choice', description: 'Package of the workspace whose binaries are built.' },
    { name: 'features', group: 'compile', fallback: 'the crate’s default ones', description: 'Features to enable.' },
    { name: 'profile', group: 'compile', fallback: '`release`', description: 'Cargo profile.' },
    { name: 'cargo-args', group: 'compile', kind: 'words', fallback: '', description: 'Further arguments of `cargo build`, for example `--no-default-features`.' },
    { name: 'toolchain', group: 'compile', fallback: '`rust-toolchain.toml`, else stable', description: 'Rust toolchain: `stable`, `1.85.0`, `nightly-2026-01-31`.' },
    { name: 'linker', group: 'compile', fallback: '`auto`', description: 'With `compile: runner`: `gcc` (the distribution’s cross compilers, which link against this machine’s glibc) or `zig` (links for any glibc that the base may have, and needs neither root nor packages); `auto` takes gcc where it serves, and the plan says why.' },
    { name: 'base', group: 'compile', fallback: '`debian:bookworm-slim`', description: 'Runtime image when Multihull writes the Dockerfile. Programs are compiled for its release; `scratch` and Alpine get musl.' },
    { name: 'system-packages', group: 'compile', fallback: '`auto`: what the crate’s dependencies are known to need', description: 'Debian packages besides those that are found: libraries that the crate links against (`libssl-dev`), installed for every platform; and tools of the build (`protobuf-compiler`). `none` finds nothing.' },
    { name: 'context', group: 'build', fallback: '`.`', description: 'Build context, a directory.' },
    { name: 'file', group: 'build', fallback: '`<context>/Dockerfile`', description: 'The Dockerfile.' },
    { name: 'target', group: 'build', fallback: 'the last stage', description: 'The stage to build.' },
    { name: 'build-args', group: 'build', fallback: '', description: '`KEY=value` per line, with CSV quotes (`"KEY=a, b"`); a name alone takes its value from the environment. BUILD_DATE, VCS_REF and VERSION are filled in where the Dockerfile declares them.' },
    { name: 'build-contexts', group: 'build', fallback: '', description: 'Named contexts, `name=path-or-image` per line.' },
    { name: 'secrets', group: 'build', fallback: '', description: '`id=value` per line, with quotes around an item of several lines; seen by `RUN --mount=type=secret`, never on a command line.' },
    { name: 'secret-files', group: 'build', fallback: '', description: '`id=path` per line: secrets that are read from files.' },
    { name: 'secret-envs', group: 'build', fallback: '', description: '`id=VARIABLE` per line: secrets that are read from environment variables.' },
    { name: 'ssh', group: 'build', fallback: '', description: 'SSH agent sockets or keys, as buildx takes them (`default`).' },
    { name: 'no-cache', group: 'build', kind: 'optional', fallback: '`false`', description: 'Build every step anew.' },
    { name: 'no-cache-filters', group: 'build', fallback: '', description: 'Stages that are built anew, whatever the cache has.' },
    { name: 'pull', group: 'build', kind: 'optional', fallback: '`false`', description: 'Always look for newer base images.' },
    { name: 'provenance', group: 'build', kind: 'optional', fallback: 'as buildx', description: 'Provenance attestation: `true`, `false`, or `mode=max`. Multihull states it itself where it assembles the image.' },
    { name: 'sbom', group: 'build', kind: 'optional', fallback: '`true`', description: 'SBOM of each platform, in SPDX: `true` (Multihull makes it), `false`, or the image of a generator that buildx runs.' },
    { name: 'add-hosts', group: 'build', fallback: '', description: 'More lines for `/etc/hosts` during the build, `host:ip`.' },
    { name: 'network', group: 'build', fallback: 'as buildx', description: 'Network of `RUN` steps: `default`, `none` or `host` (needs the entitlement `network.host`).' },
    { name: 'shm-size', group: 'build', fallback: 'as buildx', description: 'Size of `/dev/shm` during the build, for example `256m`.' },
    { name: 'ulimit', group: 'build', fallback: '', description: 'Limits during the build, `nofile=1024:2048` per line.' },
    { name: 'cgroup-parent', group: 'build', fallback: 'as buildx', description: 'Parent cgroup of `RUN` steps.' },
    { name: 'allow-entitlements', group: 'build', fallback: '', description: 'What a `RUN` may ask BuildKit for: `network.host`, `security.insecure`, `device`. None is granted by default.' },
    { name: 'builder', group: 'builder', fallback: 'one is made, and removed afterwards', description: 'Name of an existing buildx builder to use.' },
    { name: 'nodes', group: 'builder', fallback: '', description: 'More BuildKit nodes for the builder that is made, `platforms@endpoint` per line (`linux/arm64@tcp://10.0.0.7:1234`): they build those platforms, this machine the rest. With `optional` behind it a node may be away.' },
    { name: 'buildx-version', group: 'builder', fallback: 'the machine’s own, else the pinned one', description: 'A buildx version to fetch: one of the pinned ones, or `vX.Y.Z@sha256:…` with the checksum of the binary.' },
    { name: 'buildkit-image', group: 'builder', fallback: 'pinned by digest', description: 'BuildKit image of the builder that is made.' },
    { name: 'qemu-image', group: 'builder', fallback: 'pinned by digest', description: 'Image that installs QEMU handlers, or `package` for the distribution’s qemu-user-static. Used only when a stage executes on a foreign platform.' },
    { name: 'cache', group: 'cache', fallback: '`registry`', description: '`registry`, `gha`, `local` or `off`. Pull requests only read.' },
    { name: 'cache-ref', group: 'cache', fallback: '`<first image>:buildcache`', description: 'Where the registry cache lives; a directory for `local`.' },
    { name: 'cache-on-failure', group: 'cache', kind: 'optional', fallback: '`false`', description: 'With `compile: runner`: keep what cargo compiled also when a later crate fails.' },
    { name: 'registry', group: 'registry', fallback: 'from `images`', description: 'Registry to log in to.' },
    { name: 'username', group: 'registry', fallback: 'on ghcr.io the actor', description: 'User name for the registry.' },
    { name: 'password', group: 'registry', fallback: 'on ghcr.io the job’s token', description: 'Password or token for the registry; kept in a private Docker config that is removed afterwards.' },
    { name: 'github-token', group: 'registry', fallback: 'the job’s token', description: 'Token for ghcr.io.', actionDefault: '${{ github.token }}', actionOnly: true },
    { name: 'push', group: 'push', kind: 'optional', fallback: '`true`, but `false` on pull requests from forks', description: 'Push, verify and move tags; with `false` the image is built and verified, and nothing leaves the machine.' },
    { name: 'promote', group: 'push', kind: 'optional', fallback: '`true`', description: 'Move the tags. With `false` the image is pushed by digest, verified and signed, and no tag moves: `multihull promote` or the sub-action does that later.' },
    { name: 'load', group: 'push', kind: 'optional', fallback: '`false`', description: 'Load the verified image into the Docker of this machine, under its names and tags: one platform, this machine’s where there are several. Pushes only with `push: true`.' },
    { name: 'output', group: 'push', fallback: '', description: 'Directory for an OCI layout, instead of pushing.' },
    { name: 'outputs', group: 'push', fallback: '', description: 'What to make of the verified image, as in build-push-action, one per line: `type=docker`, `type=oci,dest=FILE`, `type=local,dest=DIRECTORY` and others. Pushes only with `push: true`, `push=true` or `type=registry`.' },
    { name: 'skip-checks', group: 'verify', fallback: '', description: 'Names of checks to turn off; the report still shows that they were.' },
    { name: 'allow', group: 'verify', fallback: '', description: 'Path globs of foreign binaries that are meant to be there (`/opt/agents/**`), one per line.' },
    { name: 'smoke', group: 'verify', kind: 'words', fallback: '', description: 'Arguments for a run of every platform’s image before the tags move, for example `--version`; each must exit with 0. Foreign platforms run under QEMU.' },
    { name: 'sign', group: 'trust', fallback: '`auto`: keyless where the job has an identity token, with `signing-key` by that key; else not', description: 'Sign the image before its tags move: `keyless` (the job’s identity, through Sigstore), `key` or `off`. Pull requests are never signed. With `auto`, a private repository is signed only through a Sigstore of its own.' },
    { name: 'signing-key', group: 'trust', fallback: '', description: 'Private key that signs: the path of a file as `cosign generate-key-pair` writes it, or `env://VARIABLE`. Its password is in the environment variable COSIGN_PASSWORD.' },
    { name: 'sign-platforms', group: 'trust', kind: 'optional', fallback: '`false`', description: 'Sign each platform’s image, too, for those who pull or verify it by its own digest (as `cosign sign --recursive`).' },
    { name: 'fulcio-url', group: 'trust', fallback: 'Sigstore’s public one', description: 'Certificate authority of another Sigstore.' },
    { name: 'rekor-url', group: 'trust', fallback: 'Sigstore’s public one', description: 'Signature log of another Sigstore; `off` for none.' },
    { name: 'tsa-url', group: 'trust', fallback: 'Sigstore’s public one', description: 'Timestamp authority (RFC 3161) of another Sigstore, with its path; `off` for none.' },
    { name: 'leg', group: 'matrix', fallback: '', description: 'This job’s share of `platforms`. The leg that finds the set complete merges, verifies the whole and moves the tags.' },
    { name: 'run-id', group: 'matrix', fallback: 'from the CI’s variables', description: 'What the legs of one run have in common, and no other run has.' },
    { name: 'keep-platform-tags', group: 'matrix', kind: 'optional', fallback: '`false`', description: 'Also tag each platform’s own image, `1.2.3-linux-arm64`.' },
    { name: 'mode', group: 'run', fallback: '`build`', description: '`build`, or `plan` to print what would be done.' },
    { name: 'timeout', group: 'run', fallback: '`60`', description: 'Minutes until the build is ended.' },
    { name: 'retries', group: 'run', fallback: '`3`', description: 'How often a transient failure of the network or registry is tried again.' },
];
/** Who must have signed an image; the names are those of cosign's flags. */
const SIGNER_INPUT_NAMES = (/* unused pure expression or super */ null && ([
    'certificate-identity',
    'certificate-identity-regexp',
    'certificate-oidc-issuer',
    'certificate-github-workflow-repository',
    'key',
    'trusted-root',
    'insecure-ignore-tlog',
]));
// biome-ignore format: a table
const SHARED_SIGNER_INPUTS = [
    { name: 'certificate-identity', fallback: '', description: 'Who must have signed the image, as cosign’s flag of that name: the workflow’s URL, with its ref. Needs cosign 3 on the machine.' },
    { name: 'certificate-identity-regexp', fallback: '', description: 'Instead: a regular expression for it, for example `^https://github\\.com/acme/trow/\\.github/workflows/release\\.yml@refs/tags/v`.' },
    { name: 'certificate-oidc-issuer', fallback: '`https://token.actions.githubusercontent.com`', description: 'Who vouches for that identity.' },
    { name: 'certificate-github-workflow-repository', fallback: '', description: 'Also: `owner/name` of the repository that was built. Needed where the identity is a workflow that others call, too.' },
    { name: 'key', fallback: '', description: 'Instead: the public key of whoever must have signed it, a path, or another place that cosign knows.' },
    { name: 'trusted-root', fallback: 'Sigstore’s public one', description: 'Trusted root of another Sigstore, a path.' },
    { name: 'insecure-ignore-tlog', kind: 'switch', fallback: '`false`', description: 'Accept signatures that no transparency log has seen.' },
];
/** Inputs of the sub-action `verify/`; those with a name of the step's mean the same. */
const VERIFY_INPUTS = [
    {
        name: 'image',
        fallback: 'required',
        description: '`registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR[:tag|@digest]`.',
    },
    {
        name: 'platforms',
        fallback: 'what the index claims',
        description: 'The complete set of platforms that the image must have.',
    },
    {
        name: 'allow',
        fallback: '',
        description: 'Path globs of foreign binaries that are meant to be there, one per line.',
    },
    {
        name: 'skip-checks',
        fallback: '',
        description: 'Names of checks to turn off; the report still shows that they were.',
    },
    {
        name: 'smoke',
        fallback: '',
        description: 'Arguments for a run of every platform’s image, for example `--version`; each must exit with 0. Needs Docker, and QEMU handlers for foreign platforms.',
    },
    {
        name: 'require-statement',
        kind: 'switch',
        fallback: '`false`',
        description: 'Fail unless the image carries a verification statement that says that it passed, signed by whom the inputs below name.',
    },
    ...SHARED_SIGNER_INPUTS,
];
// biome-ignore format: a table
const SHARED_TAGGING_INPUTS = [
    { name: 'registry', fallback: 'from `tags`', description: 'Registry to log in to.' },
    { name: 'username', fallback: 'on ghcr.io the actor', description: 'User name for the registry.' },
    { name: 'password', fallback: 'on ghcr.io the job’s token', description: 'Password or token for the registry.' },
    { name: 'github-token', fallback: 'the job’s token', description: 'Token for ghcr.io.', actionDefault: '${{ github.token }}', actionOnly: true },
    { name: 'skip-checks', fallback: '', description: 'Names of checks to turn off; the report still shows that they were.' },
    { name: 'allow', fallback: '', description: 'Path globs of foreign binaries that are meant to be there, one per line.' },
    { name: 'retries', fallback: '`3`', description: 'How often a transient failure of the network or registry is tried again.' },
];
/** Inputs of the sub-action `promote/`; those with a name of the step's mean the same. */
// biome-ignore format: a table
const PROMOTE_INPUTS = [
    { name: 'image', fallback: 'required', description: 'The image, `registry/name@sha256:…`; also `registry/name:tag` or `oci-layout:DIR`.' },
    { name: 'tags', fallback: 'required', description: 'Tags of the image’s own repository (`1.2.3`), or full references; the image is copied with its signatures and attestations to where they are.' },
    { name: 'platforms', fallback: 'what the image has', description: 'The complete set of platforms that the image must have.' },
    ...SHARED_SIGNER_INPUTS,
    ...SHARED_TAGGING_INPUTS,
];
/** Inputs of the sub-action `merge/`; those with a name of the step's mean the same. */
// biome-ignore format: a table
const MERGE_INPUTS = [
    { name: 'refs', fallback: 'required', description: 'Tags or digests of images or indexes, `registry/name:tag`, `registry/name@sha256:…` or `oci-layout:DIR`.' },
    { name: 'tags', fallback: 'required', description: 'Full references that will point at the merged index.' },
    { name: 'platforms', fallback: 'what the references have', description: 'The complete set of platforms that the index must have.' },
    { name: 'set-platform', fallback: '', description: '`REF=PLATFORM`: repairs an image that names the wrong platform, if its programs prove the right one.' },
    ...SHARED_TAGGING_INPUTS,
];
const OUTPUTS = [
    { name: 'digest', description: 'Digest of the image index.' },
    { name: 'tags', description: 'The tags that point at it now, full references, one per line.' },
    { name: 'images', description: 'Each image as `name@digest`, one per line.' },
    { name: 'platforms', description: 'JSON object: platform to digest.' },
    { name: 'report', description: 'Path of report.json.' },
    { name: 'promoted', description: '`true` if the tags were moved, else `false`.' },
    {
        name: 'complete',
        buildOnly: true,
        description: '`true` if the image has all its platforms: always without `leg`; with it in the job that finished the image, else `false`.',
    },
    {
        name: 'imageid',
        buildOnly: true,
        description: 'With `load`: the image’s ID in the Docker of this machine.',
    },
    {
        name: 'version',
        buildOnly: true,
        description: 'The first tag, as metadata-action’s; there in `mode: plan`, too.',
    },
    {
        name: 'labels',
        buildOnly: true,
        description: 'The image’s labels, `key=value` one per line; in `mode: plan`, too.',
    },
    {
        name: 'json',
        buildOnly: true,
        description: 'As metadata-action’s: an object with `tags` (all that the rules give, as full references), `tag-names`, `labels` and `annotations`; in `mode: plan`, too.',
    },
    { name: 'plan', buildOnly: true, description: 'The plan as JSON.' },
];


/***/ })

};
