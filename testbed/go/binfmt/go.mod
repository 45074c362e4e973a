module multihull.testbed/binfmt

go 1.21
