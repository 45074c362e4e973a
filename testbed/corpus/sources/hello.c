#include <stdio.h>

/* What every program of the corpus says when it runs. */
int main(void) { return puts("hull ok") < 0; }
