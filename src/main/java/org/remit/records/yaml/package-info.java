/** Parses the YAML of records, and knows the line and column of each value. */
@NullMarked
package org.remit.records.yaml;

import org.jspecify.annotations.NullMarked;
