module multihull.testbed/hello

go 1.21
