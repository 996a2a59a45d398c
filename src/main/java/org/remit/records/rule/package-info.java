/** The checks of records: each file by its schema, and all records together by the rules. */
@NullMarked
package org.remit.records.rule;

import org.jspecify.annotations.NullMarked;
