/** The program: its commands and settings, and the PostgreSQL that it brings along. */
@NullMarked
package org.remit.app;

import org.jspecify.annotations.NullMarked;
