/* A library of two functions and two variables, in builds that lack one or the other. */
int sym_first(void) { return 1; }

#ifndef WITHOUT_SECOND
int sym_second(void) { return 2; }
#endif

#ifndef WITHOUT_DATA
int sym_data = 3;
__thread int sym_thread = 4;
static int chosen(void) { return 5; }
static void *choose(void) { return (void *)chosen; }
#ifdef __GLIBC__
int sym_indirect(void) __attribute__((ifunc("choose")));
#else
int sym_indirect(void) { return ((int (*)(void))choose())(); }
#endif
#endif

#ifdef ASKS
/* The program has to have it. */
int sym_answer(void);
int sym_ask(void) { return sym_answer(); }
#endif
