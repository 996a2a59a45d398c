/** The server while it runs: its address, its beans, its health, and the releases it takes up. */
@NullMarked
package org.remit.app.server;

import org.jspecify.annotations.NullMarked;
