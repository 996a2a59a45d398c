/** Files that are served as they are: the schema, GraphiQL, style sheets. */
@NullMarked
package org.remit.http.file;

import org.jspecify.annotations.NullMarked;
