#include <stdio.h>

/* Wants symbols of libsym: one way of it for each macro. */
int sym_first(void);
#ifdef WEAK
__attribute__((weak))
#endif
int sym_second(void);
int sym_indirect(void);
extern int sym_data;
extern __thread int sym_thread;

#ifdef ANSWERS
int sym_answer(void) { return 6; }
#endif
#ifdef ADDRESS
int (*volatile address)(void) = sym_second;
#endif

int main(int argc, char **argv) {
  (void)argv;
  if (sym_first() != 1) return 1;
#ifdef CALLS
  if (sym_second() != 2) return 2;
#endif
#ifdef MAYBE
  if (argc > 5) return sym_second();
#endif
#ifdef WEAK
  if (sym_second && sym_second() != 2) return 2;
#endif
#ifdef DATA
  if (sym_data != 3) return 3;
#endif
#ifdef THREAD
  if (sym_thread != 4) return 4;
#endif
#ifdef INDIRECT
  if (sym_indirect() != 5) return 5;
#endif
  return argc == 0 || puts("hull ok") < 0;
}
