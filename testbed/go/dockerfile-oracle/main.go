// What BuildKit itself makes of a Dockerfile, for tests that compare Multihull's reader with it.
// One JSON request per line on standard input, one JSON answer per line on standard output.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"

	"github.com/containerd/platforms"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
	"github.com/moby/buildkit/frontend/dockerui"
	"github.com/moby/buildkit/solver/pb"
	digest "github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

type request struct {
	// "word": expand Word with Env. "file": read Text, and build it for each of Platforms.
	Op        string
	Word      string
	Escape    string
	Env       map[string]string
	Text      string
	Args      map[string]string
	Target    string
	Build     string
	Platforms []string
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var r request
			if err := json.Unmarshal(line, &r); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			encoder := json.NewEncoder(out)
			encoder.SetEscapeHTML(false)
			if err := encoder.Encode(answer(r)); err != nil {
				fmt.Fprintln(os.Stderr, err)
				os.Exit(1)
			}
			if in.Buffered() == 0 {
				out.Flush()
			}
		}
		if err != nil {
			return
		}
	}
}

// A panic in BuildKit is an answer, too: it must not end the comparison of all other files.
func answer(r request) (result any) {
	defer func() {
		if p := recover(); p != nil {
			result = map[string]any{"panic": fmt.Sprint(p)}
		}
	}()
	if r.Op == "word" {
		return word(r)
	}
	return file(r)
}

type wordAnswer struct {
	Result    string   `json:"result"`
	Words     []string `json:"words"`
	Matched   []string `json:"matched"`
	Unmatched []string `json:"unmatched"`
	Error     string   `json:"error,omitempty"`
}

func word(r request) wordAnswer {
	env := []string{}
	for name, value := range r.Env {
		env = append(env, name+"="+value)
	}
	getter := shell.EnvsFromSlice(env)
	found, err := shell.NewLex([]rune(r.Escape)[0]).ProcessWordWithMatches(r.Word, getter)
	if err != nil {
		return wordAnswer{Error: err.Error()}
	}
	words, err := shell.NewLex([]rune(r.Escape)[0]).ProcessWords(r.Word, getter)
	if err != nil {
		return wordAnswer{Error: err.Error()}
	}
	return wordAnswer{
		Result: found.Result, Words: words, Matched: sorted(found.Matched), Unmatched: sorted(found.Unmatched),
	}
}

func sorted(set map[string]struct{}) []string {
	names := []string{}
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

type failure struct {
	Message string `json:"message"`
	// 0 where BuildKit names no line.
	Line int `json:"line"`
}

func failed(err error) *failure {
	var located *parser.LocationError
	line := 0
	if errors.As(err, &located) && len(located.Locations) > 0 && len(located.Locations[0]) > 0 {
		line = located.Locations[0][0].Start.Line
	}
	return &failure{Message: err.Error(), Line: line}
}

type heredoc struct {
	Name    string `json:"name"`
	Expand  bool   `json:"expand"`
	Chomp   bool   `json:"chomp"`
	Content string `json:"content"`
}

type instruction struct {
	Keyword  string    `json:"keyword"`
	Line     int       `json:"line"`
	End      int       `json:"end"`
	Flags    []string  `json:"flags"`
	Args     []string  `json:"args"`
	Json     bool      `json:"json"`
	Heredocs []heredoc `json:"heredocs"`
}

type stage struct {
	Name     string `json:"name"`
	From     string `json:"from"`
	Platform string `json:"platform"`
	Line     int    `json:"line"`
	Commands int    `json:"commands"`
}

type image struct {
	Reference string `json:"reference"`
	Platform  string `json:"platform"`
}

type run struct {
	Args     []string `json:"args"`
	Platform string   `json:"platform"`
	Env      []string `json:"env"`
}

type built struct {
	Images []image  `json:"images"`
	Runs   []run    `json:"runs"`
	Error  *failure `json:"error,omitempty"`
}

type fileAnswer struct {
	// Where reading ended: "parser", "instructions", or "" when both were passed.
	FailedIn     string        `json:"failedIn"`
	Error        *failure      `json:"error,omitempty"`
	Escape       string        `json:"escape"`
	Syntax       string        `json:"syntax"`
	Instructions []instruction `json:"instructions"`
	GlobalArgs   []string      `json:"globalArgs"`
	Stages       []stage       `json:"stages"`
	Built        []built       `json:"built"`
}

func file(r request) fileAnswer {
	text := []byte(r.Text)
	result := fileAnswer{Instructions: []instruction{}, GlobalArgs: []string{}, Stages: []stage{}, Built: []built{}}
	result.Syntax, _, _, _ = parser.ParseDirective("syntax", text)
	parsed, err := parser.Parse(bytes.NewReader(text))
	if err != nil {
		result.FailedIn, result.Error = "parser", failed(err)
		return result
	}
	result.Escape = string(parsed.EscapeToken)
	for _, node := range parsed.AST.Children {
		result.Instructions = append(result.Instructions, describe(node))
	}
	stages, globals, err := instructions.Parse(parsed.AST, linter.New(&linter.Config{}))
	if err != nil {
		result.FailedIn, result.Error = "instructions", failed(err)
		return result
	}
	for _, global := range globals {
		for _, pair := range global.Args {
			result.GlobalArgs = append(result.GlobalArgs, pair.Key)
		}
	}
	for _, s := range stages {
		result.Stages = append(result.Stages, stage{
			Name: s.Name, From: s.BaseName, Platform: s.Platform, Line: s.Location[0].Start.Line, Commands: len(s.Commands),
		})
	}
	for _, platform := range r.Platforms {
		result.Built = append(result.Built, build(r, platform))
	}
	return result
}

func describe(node *parser.Node) instruction {
	described := instruction{
		Keyword: node.Value, Line: node.StartLine, End: node.EndLine, Flags: node.Flags, Args: arguments(node),
		Json: node.Attributes["json"], Heredocs: []heredoc{},
	}
	if described.Flags == nil {
		described.Flags = []string{}
	}
	for _, doc := range node.Heredocs {
		described.Heredocs = append(described.Heredocs,
			heredoc{Name: doc.Name, Expand: doc.Expand, Chomp: doc.Chomp, Content: doc.Content})
	}
	return described
}

// The values behind a node; those of an instruction inside ONBUILD stand in its place.
func arguments(node *parser.Node) []string {
	values := []string{}
	for next := node.Next; next != nil; next = next.Next {
		if len(next.Children) == 0 {
			values = append(values, next.Value)
			continue
		}
		for _, child := range next.Children {
			values = append(values, child.Value)
			values = append(values, arguments(child)...)
		}
	}
	return values
}

func build(r request, target string) built {
	capabilities := pb.Caps.CapSet(pb.Caps.All())
	wanted := platforms.MustParse(target)
	resolver := &images{seen: map[image]struct{}{}}
	arguments := map[string]string{}
	for name, value := range r.Args {
		arguments[name] = value
	}
	state, err := dockerfile2llb.Dockerfile2LLB(context.Background(), []byte(r.Text), dockerfile2llb.ConvertOpt{
		Config: dockerui.Config{
			BuildArgs: arguments, Target: r.Target, BuildPlatforms: []ocispecs.Platform{platforms.MustParse(r.Build)},
		},
		TargetPlatform: &wanted,
		MetaResolver:   resolver,
		LLBCaps:        &capabilities,
	})
	if err != nil {
		return built{Images: []image{}, Runs: []run{}, Error: failed(err)}
	}
	definition, err := state.State.Marshal(context.Background())
	if err != nil {
		return built{Images: []image{}, Runs: []run{}, Error: failed(err)}
	}
	result := built{Images: resolver.all(), Runs: []run{}}
	for _, encoded := range definition.Def {
		var op pb.Op
		if err := op.UnmarshalVT(encoded); err != nil {
			return built{Images: []image{}, Runs: []run{}, Error: failed(err)}
		}
		if exec := op.GetExec(); exec != nil {
			arguments := exec.Meta.Args
			// A here-document that is a program of its own is put into a file of that name.
			if last := len(arguments) - 1; last >= 0 && strings.HasPrefix(arguments[last], "/dev/pipes/") {
				arguments = []string{"(file)"}
			}
			result.Runs = append(result.Runs, run{Args: arguments, Platform: format(op.Platform), Env: exec.Meta.Env})
		}
	}
	return result
}

func format(p *pb.Platform) string {
	return platforms.Format(platforms.Normalize(p.Spec()))
}

// Every image exists, for every platform, with one layer and nothing else; which were asked for is remembered.
type images struct {
	mutex sync.Mutex
	seen  map[image]struct{}
}

func (i *images) ResolveImageConfig(
	_ context.Context, reference string, opt sourceresolver.Opt,
) (string, digest.Digest, []byte, error) {
	platform := *opt.ImageOpt.Platform
	i.mutex.Lock()
	i.seen[image{Reference: reference, Platform: platforms.Format(platforms.Normalize(platform))}] = struct{}{}
	i.mutex.Unlock()
	config, err := json.Marshal(ocispecs.Image{
		Platform: platform,
		RootFS:   ocispecs.RootFS{Type: "layers", DiffIDs: []digest.Digest{digest.FromString(reference)}},
	})
	return reference, "", config, err
}

func (i *images) all() []image {
	list := []image{}
	for found := range i.seen {
		list = append(list, found)
	}
	sort.Slice(list, func(a, b int) bool {
		return strings.Compare(list[a].Reference+" "+list[a].Platform, list[b].Reference+" "+list[b].Platform) < 0
	})
	return list
}
