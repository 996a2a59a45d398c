/** Reads what the register's interfaces answer: ORD and FHIR. */
@NullMarked
package org.remit.ods.json;

import org.jspecify.annotations.NullMarked;
