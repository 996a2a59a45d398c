/**
 * What every HTTP response has in common: the release it is made of, its errors, its time limit.
 */
@NullMarked
package org.remit.http;

import org.jspecify.annotations.NullMarked;
