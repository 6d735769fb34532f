import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { ConnectTables } from './tables.js';

/** Stands for a value in a statement that is built before there is one. */
class Parameter {
  constructor(readonly name: PropertyKey) {}
}

/** Puts the value of this name at a place of the statement. One that is optional is only used where it is given. */
export type Place<Values> = <Name extends keyof Values>(name: Name) => Required<Values>[Name];

/**
 * Builds and compiles a statement once, and answers with what runs it with values: for statements that are always the
 * same, of which building costs more than sending. Nothing is kept on the server, so that a pooler may stand in between.
 */
export const prepare = <Values, Row>(
  db: Pick<Kysely<ConnectTables>, 'executeQuery'>,
  build: (place: Place<Values>) => Compilable<Row>,
): ((values: Values) => Promise<QueryResult<Row>>) => {
  const statement = build((name) => new Parameter(name) as never).compile();
  return (values) => {
    const parameters = statement.parameters.map((parameter) =>
      parameter instanceof Parameter ? values[parameter.name as keyof Values] : parameter,
    );
    const compiled: CompiledQuery<Row> = { ...statement, parameters };
    return db.executeQuery(compiled);
  };
};
