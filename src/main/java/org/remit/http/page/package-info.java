/** Pages for people: the front page, the page of each entity, their templates. */
@NullMarked
package org.remit.http.page;

import org.jspecify.annotations.NullMarked;
