// Command binfmt registers QEMU's user emulators with the kernel. It is the entry point of the testbed's QEMU image
// and answers to the flags of the well-known installer image: --install, --uninstall and the JSON status on stdout.
//
// The handlers' magic and mask come from Debian's own qemu-*.conf files, which the image carries.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"syscall"
)

const (
	mount    = "/proc/sys/fs/binfmt_misc"
	confDir  = "/usr/lib/binfmt.d"
	emulator = "/usr/bin"
)

// emulators maps a container platform's architecture to QEMU's name for it.
var emulators = map[string]string{
	"386": "i386", "amd64": "x86_64", "arm": "arm", "arm64": "aarch64", "loong64": "loongarch64", "mips64": "mips64",
	"mips64le": "mips64el", "ppc64le": "ppc64le", "riscv64": "riscv64", "s390x": "s390x",
}

type status struct {
	Supported []string `json:"supported"`
	Emulators []string `json:"emulators"`
}

func main() {
	log.SetFlags(0)
	install := flag.String("install", "", "architectures to install, or all")
	uninstall := flag.String("uninstall", "", "handlers to remove: an architecture, or a name with wildcards")
	flag.Parse()
	if err := run(*install, *uninstall); err != nil {
		log.Printf("error: %v", err)
		os.Exit(1)
	}
}

func run(install, uninstall string) error {
	if _, err := os.Stat(filepath.Join(mount, "status")); err != nil {
		if err := syscall.Mount("binfmt_misc", mount, "binfmt_misc", 0, ""); err != nil {
			return fmt.Errorf("cannot mount binfmt_misc at %s: %w", mount, err)
		}
		defer func() { _ = syscall.Unmount(mount, 0) }()
	}
	for _, name := range list(uninstall) {
		report("uninstalling", name, remove(name))
	}
	names := list(install)
	if install == "all" {
		names = installable()
	}
	for _, name := range names {
		report("installing", name, register(name))
	}
	return printStatus()
}

func list(value string) []string {
	var names []string
	for _, name := range strings.Split(value, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

func report(what, name string, err error) {
	if err != nil {
		log.Printf("%s: %s %v", what, name, err)
		return
	}
	log.Printf("%s: %s OK", what, name)
}

// architecture reduces what people type (linux/arm64/v8, arm/v7, aarch64) to the table's key.
func architecture(name string) string {
	name = strings.TrimPrefix(name, "linux/")
	name, _, _ = strings.Cut(name, "/")
	for arch, qemu := range emulators {
		if name == qemu {
			return arch
		}
	}
	return name
}

func installable() []string {
	var names []string
	for arch := range emulators {
		if arch != runtime.GOARCH && !(runtime.GOARCH == "amd64" && arch == "386") {
			names = append(names, arch)
		}
	}
	sort.Strings(names)
	return names
}

func register(name string) error {
	qemu, ok := emulators[architecture(name)]
	if !ok {
		return fmt.Errorf("unsupported architecture: %s", name)
	}
	conf, err := os.ReadFile(filepath.Join(confDir, "qemu-"+qemu+".conf"))
	if err != nil {
		return fmt.Errorf("unsupported architecture: %w", err)
	}
	// :name:M:offset:magic:mask:interpreter:flags
	fields := strings.Split(strings.TrimSpace(string(conf)), ":")
	if len(fields) != 8 {
		return fmt.Errorf("qemu-%s.conf has %d fields, not 8", qemu, len(fields))
	}
	fields[6] = filepath.Join(emulator, "qemu-"+qemu)
	// F: the kernel keeps the emulator open, so it outlives this container. P would need an emulator built for it.
	fields[7] = "CF"
	err = os.WriteFile(filepath.Join(mount, "register"), []byte(strings.Join(fields, ":")), 0o200)
	if errors.Is(err, syscall.EEXIST) {
		return fmt.Errorf("qemu-%s already registered", qemu)
	}
	return err
}

func remove(name string) error {
	pattern := name
	if qemu, ok := emulators[architecture(name)]; ok {
		pattern = "qemu-" + qemu
	}
	found, err := filepath.Glob(filepath.Join(mount, pattern))
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return errors.New("not found")
	}
	for _, path := range found {
		if base := filepath.Base(path); base == "register" || base == "status" {
			continue
		}
		if err := os.WriteFile(path, []byte("-1"), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func printStatus() error {
	entries, err := os.ReadDir(mount)
	if err != nil {
		return err
	}
	out := status{Supported: []string{"linux/" + runtime.GOARCH}, Emulators: []string{}}
	if runtime.GOARCH == "amd64" {
		out.Supported = append(out.Supported, "linux/386")
	}
	for _, entry := range entries {
		if entry.Name() == "register" || entry.Name() == "status" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(mount, entry.Name()))
		if err != nil || !strings.HasPrefix(string(text), "enabled") {
			continue
		}
		out.Emulators = append(out.Emulators, entry.Name())
		for arch, qemu := range emulators {
			if entry.Name() != "qemu-"+qemu {
				continue
			}
			if arch == "arm" {
				out.Supported = append(out.Supported, "linux/arm/v7", "linux/arm/v6")
			} else {
				out.Supported = append(out.Supported, "linux/"+arch)
			}
		}
	}
	text, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	fmt.Println(string(text))
	return nil
}
