/**
 * PostgreSQL for commands and the server: the one in the data folder, or one that the settings
 * name.
 */
@NullMarked
package org.remit.app.postgres;

import org.jspecify.annotations.NullMarked;
