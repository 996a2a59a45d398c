/**
 * The import run, and what is served of it: collect, check, compare, commit, index, announce,
 * serve.
 */
@NullMarked
package org.remit.release;

import org.jspecify.annotations.NullMarked;
