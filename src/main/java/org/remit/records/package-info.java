/** Reads the YAML records of a folder into entities, facts and problems. */
@NullMarked
package org.remit.records;

import org.jspecify.annotations.NullMarked;
