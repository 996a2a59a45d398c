/**
 * Imports into PostgreSQL over plain JDBC: rows go in by COPY and come out through cursors, in one
 * transaction that makes a release. Needs neither Quarkus nor Hibernate.
 */
@NullMarked
package org.remit.store.bulk;

import org.jspecify.annotations.NullMarked;
