#include <stdio.h>
#include <editline/readline.h>

/* Globals that Swift does not let one touch: kept on this side. */

/* No completion of file names: a caller has none. */
static inline void xiangyin_edit_prepare(void) {
    rl_readline_name = "xiangyin";
    rl_inhibit_completion = 1;
}
