// Reads a cover profile with the library of Go's own tools and prints the share of statements that were reached.
package main

import (
	"fmt"
	"os"

	"golang.org/x/tools/cover"
)

func main() {
	profiles, err := cover.ParseProfiles(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var whole, part int
	for _, profile := range profiles {
		for _, block := range profile.Blocks {
			whole += block.NumStmt
			if block.Count > 0 {
				part += block.NumStmt
			}
		}
	}
	fmt.Println(part, whole)
}
