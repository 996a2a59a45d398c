package org.remit.http.graphql;

import io.vertx.core.buffer.Buffer;

/**
 * The answer to a GraphQL request.
 *
 * @param body the JSON, in UTF-8
 * @param hasData whether the request was executed, wholly or in part
 * @param lasting whether the same question has the same answer for ever; not so when something
 *     failed on our side
 */
public record GraphQlResponse(Buffer body, boolean hasData, boolean lasting) {}
