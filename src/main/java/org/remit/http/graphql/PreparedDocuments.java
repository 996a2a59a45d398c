package org.remit.http.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.AbortExecutionException;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The documents of requests: each is parsed, measured and validated once, and then reused. Safe for
 * use by many threads.
 */
final class PreparedDocuments implements PreparsedDocumentProvider {
  /** A parsed document takes some 15 bytes for each character, short fields up to 40. */
  private static final long MOST_CHARACTERS = 1_000_000;

  private static final int CHARACTERS_BESIDE_THE_QUERY = 20;

  private final GraphQLSchema schema;
  private final Cache<String, Document> documents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher(
              (String query, Document document) -> query.length() + CHARACTERS_BESIDE_THE_QUERY)
          .build();

  PreparedDocuments(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * The document of a request whose variables fit it.
   *
   * @throws AbortExecutionException with all that is wrong with the document, or the first that is
   *     wrong with the operation's name or the variables
   */
  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    Document document = documents.get(input.getQuery(), this::prepare);
    checkVariables(document, input);
    return CompletableFuture.completedFuture(new PreparsedDocumentEntry(document));
  }

  private Document prepare(String query) {
    Document document = DocumentLimits.parse(query);
    List<ValidationError> invalid = ParseAndValidate.validate(schema, document, Locale.UK);
    if (!invalid.isEmpty()) {
      throw new AbortExecutionException(LiteralErrors.explained(invalid, document, schema));
    }
    return document;
  }

  private void checkVariables(Document document, ExecutionInput input) {
    try {
      var operation = NodeUtil.getOperation(document, input.getOperationName()).operationDefinition;
      VariableErrors.in(operation, input.getRawVariables().toMap(), schema)
          .ifPresent(message -> {
            throw GraphQlError.abort("BAD_VARIABLES", message);
          });
    } catch (UnknownOperationException noneOrMany) {
      throw GraphQlError.abort("UNKNOWN_OPERATION", String.valueOf(noneOrMany.getMessage()));
    }
  }
}
