// Shows the question that the address has: /graphiql?query=...&variables=...&release=12
// The address follows what is typed, so that it can be passed on.
const given = new URLSearchParams(location.search);
const release = given.get('release');

function keep(name, value) {
  if (value) {
    given.set(name, value);
  } else {
    given.delete(name);
  }
  history.replaceState(null, '', '?' + given);
}

ReactDOM.render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({
      url: release ? `/releases/${release}/graphql` : '/graphql',
    }),
    query: given.get('query') ?? undefined,
    variables: given.get('variables') ?? undefined,
    operationName: given.get('operationName') ?? undefined,
    defaultQuery: `# Which bodies have a duty or power to commission, today?
{
  holdings(where: { function: "function/commissioning" }) {
    nodes {
      holder { ... on Organisation { name } ... on BodyType { name } ... on Role { name } }
      function { name }
      legalBasis { document { title } locator url }
      citations { text }
    }
  }
}
`,
    defaultEditorToolsVisibility: given.has('variables') ? 'variables' : undefined,
    shouldPersistHeaders: false,
    onEditQuery: (query) => keep('query', query),
    onEditVariables: (variables) => keep('variables', variables),
  }),
  document.getElementById('graphiql'),
);
