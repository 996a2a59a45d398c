/** What a browser or a program asks for: GraphQL over HTTP, pages, permanent addresses. */
@NullMarked
package org.remit.http;

import org.jspecify.annotations.NullMarked;
