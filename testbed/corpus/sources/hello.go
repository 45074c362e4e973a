// What every program of the corpus says when it runs, in Go.
package main

import "os"

func main() {
	if _, err := os.Stdout.WriteString("hull ok\n"); err != nil {
		os.Exit(1)
	}
}
