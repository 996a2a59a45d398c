/**
 * Where the bytes of a register's file come from (folders, archives), and going through them once.
 */
@NullMarked
package org.remit.ods.file;

import org.jspecify.annotations.NullMarked;
