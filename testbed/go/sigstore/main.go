// An OCI registry with the referrers API: go-containerregistry's own, in a process. 
package main

import (
	"flag"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/google/go-containerregistry/pkg/registry"
)

func main() {
	address := flag.String("address", "127.0.0.1:0", "where to listen")
	directory := flag.String("blobs", "", "where blobs are kept")
	flag.Parse()
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		log.Fatal(err)
	}
	handler := registry.New(
		registry.WithReferrersSupport(true),
		registry.WithBlobHandler(registry.NewDiskBlobHandler(*directory)),
		registry.Logger(log.New(os.Stderr, "", log.LstdFlags)),
	)
	log.Fatal(http.Serve(listener, handler))
}
