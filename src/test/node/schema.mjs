// Builds the schema in the file that is named, and prints as JSON what is wrong with it and the type of every field.
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, validateSchema } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const fields = types
  .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      name: `${type.name}.${field.name}`,
      type: getNamedType(field.type)?.name ?? '',
    })),
  );
const scalars = types
  .filter((type) => isScalarType(type))
  .map((type) => ({
    name: type.name,
    specifiedBy: type.specifiedByURL ?? '',
    description: type.description ?? '',
  }));
console.log(
  JSON.stringify({ errors: validateSchema(schema).map((error) => error.message), fields, scalars }),
);
