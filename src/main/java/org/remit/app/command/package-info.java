/** The commands: what each reads from the command line, does and prints. */
@NullMarked
package org.remit.app.command;

import org.jspecify.annotations.NullMarked;
