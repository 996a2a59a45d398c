package org.remit.http.graphql;

import graphql.execution.AbortExecutionException;
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
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Locale;

/** Parses documents, and refuses those that are larger than {@link Limits} allows. */
final class DocumentLimits extends NodeVisitorStub {
  private static final ParserOptions PARSER =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(options -> options.maxTokens(Limits.TOKENS).maxCharacters(Limits.BODY_BYTES));

  private int aliases;

  private DocumentLimits() {}

  /**
   * The document of this text, which need not be valid.
   *
   * @throws AbortExecutionException SYNTAX_ERROR, TOO_MANY_TOKENS, TOO_MANY_ALIASES, TOO_DEEP,
   *     TOO_COSTLY, BAD_ARGUMENT
   */
  static Document parse(String query) {
    Document document = parsed(query);
    var visited = new DocumentLimits();
    new NodeTraverser().preOrder(visited, document);
    if (visited.aliases > Limits.ALIASES) {
      throw GraphQlError.abort(
          "TOO_MANY_ALIASES",
          "%d fields have an alias, at most %d may; ask in several requests"
              .formatted(visited.aliases, Limits.ALIASES));
    }
    check(QuerySize.of(document));
    return document;
  }

  private static Document parsed(String query) {
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment()
              .document(query)
              .parserOptions(PARSER)
              .locale(Locale.UK)
              .build());
    } catch (ParseCancelledException tooLong) {
      throw GraphQlError.abort(
          "TOO_MANY_TOKENS",
          "the document has more than %,d words and signs; ask in several requests"
              .formatted(Limits.TOKENS));
    } catch (InvalidSyntaxException noGraphQl) {
      throw new AbortExecutionException(List.of(noGraphQl.toInvalidSyntaxError()));
    }
  }

  private static void check(QuerySize size) {
    if (size.depth() > Limits.DEPTH) {
      throw GraphQlError.abort(
          "TOO_DEEP",
          "fields are nested %d deep, at most %d may be; ask in several requests, by id"
              .formatted(size.depth(), Limits.DEPTH));
    }
    if (size.fields() > Limits.FIELDS) {
      throw GraphQlError.abort(
          "TOO_COSTLY",
          "the document asks for more than %,d fields, those of a fragment counted wherever it is spread; ask in several requests"
              .formatted(Limits.FIELDS));
    }
  }

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
    if (GraphQlRequest.hasNullCharacter(text.getValue())) {
      throw GraphQlError.abort("BAD_ARGUMENT", GraphQlRequest.NULL_CHARACTER);
    }
    return TraversalControl.CONTINUE;
  }
}
