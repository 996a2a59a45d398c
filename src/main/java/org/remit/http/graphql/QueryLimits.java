package org.remit.http.graphql;

import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remit.http.HttpErrorException;

/** Refuses a document that asks for more than {@link Limits} allows, before any of it is run. */
final class QueryLimits {
  private static final ParserOptions PARSER =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(options -> options.maxTokens(Limits.TOKENS).maxCharacters(Limits.BODY_BYTES));

  private final GraphQLSchema schema;

  QueryLimits(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * Reads the document.
   *
   * @throws HttpErrorException TOO_MANY_TOKENS, TOO_MANY_ALIASES, TOO_DEEP, TOO_COSTLY,
   *     BAD_ARGUMENT
   * @throws InvalidSyntaxException when it is no GraphQL
   */
  static Document parse(String query) {
    Document document;
    try {
      document =
          Parser.parse(
              ParserEnvironment.newParserEnvironment()
                  .document(query)
                  .parserOptions(PARSER)
                  .locale(Locale.UK)
                  .build());
    } catch (ParseCancelledException tooLong) {
      throw new HttpErrorException(
          400,
          "TOO_MANY_TOKENS",
          "the document has more than %,d words and signs; ask in several requests"
              .formatted(Limits.TOKENS));
    }
    var written = new Written();
    new NodeTraverser().preOrder(written, document);
    written.check();
    check(QuerySize.of(document));
    return document;
  }

  private static void check(QuerySize extent) {
    if (extent.depth() > Limits.DEPTH) {
      throw new HttpErrorException(
          400,
          "TOO_DEEP",
          "fields are nested %d deep, at most %d may be; ask in several requests, by id"
              .formatted(extent.depth(), Limits.DEPTH));
    }
    if (extent.fields() > Limits.FIELDS) {
      throw new HttpErrorException(
          400,
          "TOO_COSTLY",
          "the document asks for more than %,d fields, those of a fragment counted wherever it is spread; ask in several requests"
              .formatted(Limits.FIELDS));
    }
  }

  /**
   * Checks a valid document.
   *
   * @throws HttpErrorException TOO_COSTLY
   */
  void check(Document document, @Nullable String operationName, CoercedVariables variables) {
    int cost =
        QueryComplexityCalculator.newCalculator()
            .schema(schema)
            .document(document)
            .operationName(operationName)
            .variables(variables)
            .fieldComplexityCalculator(
                (field, children) -> times(field.getArguments().get("first"), children + 1))
            .build()
            .calculate();
    if (cost > Limits.COST) {
      throw new HttpErrorException(
          400,
          "TOO_COSTLY",
          "the answer may have more than %,d fields; ask for smaller pages (first), or for fewer nested lists"
              .formatted(Limits.COST));
    }
  }

  /** Never more than the limit and one, so that no sum of these overflows. */
  private static int times(@Nullable Object first, int fields) {
    long times = first instanceof Number number ? Math.max(1, number.longValue()) : 1;
    return (int) Math.min(Limits.COST + 1L, times * fields);
  }

  /** What is counted of a document as it is written. */
  private static final class Written extends NodeVisitorStub {
    private int aliases;

    @Override
    @SuppressWarnings("rawtypes") // as the method it overrides
    public TraversalControl visitField(Field field, TraverserContext<Node> context) {
      if (field.getAlias() != null) {
        aliases++;
      }
      return TraversalControl.CONTINUE;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the method it overrides
    public TraversalControl visitStringValue(StringValue text, TraverserContext<Node> context) {
      GraphQlRequest.requireNoNullCharacter(text.getValue());
      return TraversalControl.CONTINUE;
    }

    void check() {
      if (aliases > Limits.ALIASES) {
        throw new HttpErrorException(
            400,
            "TOO_MANY_ALIASES",
            "%d fields have an alias, at most %d may; ask in several requests"
                .formatted(aliases, Limits.ALIASES));
      }
    }
  }
}
