using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OrderPortal.Tests.Support;

/// <summary>Reads SQL Server text as the server would: the grammar by Microsoft's own parser, every table and column name against the model.</summary>
public static class SqlServerText
{
    /// <summary>Everything the server would refuse: syntax errors, unknown tables, unknown aliases, unknown columns. Empty when nothing.</summary>
    public static IReadOnlyList<string> Faults(string sql, IModel model)
    {
        var tables = new Dictionary<string, IReadOnlySet<string>?>(StringComparer.OrdinalIgnoreCase)
        {
            ["__EFMigrationsHistory"] = Names(["MigrationId", "ProductVersion"]),
        };
        foreach (var table in model.GetRelationalModel().Tables) tables[table.Name] = Names(table.Columns.Select(c => c.Name));
        foreach (var view in model.GetRelationalModel().Views) tables[view.Name] = Names(view.Columns.Select(c => c.Name));
        return Faults(sql, tables);
    }

    static List<string> Faults(string sql, Dictionary<string, IReadOnlySet<string>?> tables)
    {
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0) return [.. errors.Select(e => $"line {e.Line}, column {e.Column}: {e.Message}")];
        fragment.Accept(new Definitions(tables));
        var binder = new Binder(tables);
        fragment.Accept(binder);
        return binder.Faults;
    }

    static HashSet<string> Names(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a script creates may be used in it, whether or not the model still has it.</summary>
    sealed class Definitions(Dictionary<string, IReadOnlySet<string>?> tables) : TSqlFragmentVisitor
    {
        public override void Visit(CreateTableStatement statement) => Add(statement.SchemaObjectName, statement.Definition);
        public override void Visit(AlterTableAddTableElementStatement statement) => Add(statement.SchemaObjectName, statement.Definition);

        void Add(SchemaObjectName name, TableDefinition definition)
        {
            var columns = Names(tables.GetValueOrDefault(name.BaseIdentifier.Value) ?? Names([]));
            columns.UnionWith(definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value));
            tables[name.BaseIdentifier.Value] = columns;
        }
    }

    /// <summary>Follows the scopes of a statement: which alias means which columns at each place. Null columns mean: anything goes (a function, a variable).</summary>
    sealed class Binder(Dictionary<string, IReadOnlySet<string>?> tables) : TSqlFragmentVisitor
    {
        sealed class Scope : Dictionary<string, IReadOnlySet<string>?>
        {
            public Scope() : base(StringComparer.OrdinalIgnoreCase) { }
            public HashSet<string> Results { get; } = Names([]);
        }

        readonly List<Scope> _scopes = [];
        bool _ordering;

        public List<string> Faults { get; } = [];

        public override void ExplicitVisit(QuerySpecification query) => Within(query.FromClause?.TableReferences ?? [], scope =>
        {
            scope.Results.UnionWith(Results(query) ?? []);
            base.ExplicitVisit(query);
        });

        public override void ExplicitVisit(BinaryQueryExpression query) => Within([], scope =>
        {
            scope.Results.UnionWith(Results(query) ?? []);
            base.ExplicitVisit(query);
        });

        // only ORDER BY sees the names that the query itself gives
        public override void ExplicitVisit(OrderByClause clause)
        {
            _ordering = true;
            base.ExplicitVisit(clause);
            _ordering = false;
        }

        public override void ExplicitVisit(CommonTableExpression expression)
        {
            base.ExplicitVisit(expression);
            tables[expression.ExpressionName.Value] = Results(expression.QueryExpression);
        }

        public override void ExplicitVisit(InsertSpecification insert) => Within([insert.Target], scope =>
        {
            AddOutput(scope, insert.Target);
            base.ExplicitVisit(insert);
        });

        public override void ExplicitVisit(UpdateSpecification update) => Within([.. update.FromClause?.TableReferences ?? [], update.Target], scope =>
        {
            AddOutput(scope, update.Target);
            base.ExplicitVisit(update);
        });

        public override void ExplicitVisit(DeleteSpecification delete) => Within([.. delete.FromClause?.TableReferences ?? [], delete.Target], scope =>
        {
            AddOutput(scope, delete.Target);
            base.ExplicitVisit(delete);
        });

        public override void ExplicitVisit(MergeSpecification merge) => Within([merge.TableReference], scope =>
        {
            var target = Columns(((NamedTableReference)merge.Target).SchemaObject);
            scope[merge.TableAlias?.Value ?? ((NamedTableReference)merge.Target).SchemaObject.BaseIdentifier.Value] = target;
            scope["inserted"] = scope["deleted"] = target;
            base.ExplicitVisit(merge);
        });

        public override void ExplicitVisit(InsertMergeAction action)
        {
            // WHEN NOT MATCHED THEN INSERT (columns of the target)
            foreach (var column in action.Columns) Resolve(column);
            action.Source.Accept(this);
        }

        public override void ExplicitVisit(CreateTableStatement statement) => WithinTable(statement.SchemaObjectName, () => base.ExplicitVisit(statement));
        public override void ExplicitVisit(AlterTableAddTableElementStatement statement) => WithinTable(statement.SchemaObjectName, () => base.ExplicitVisit(statement));
        public override void ExplicitVisit(CreateIndexStatement statement) => WithinTable(statement.OnName, () => base.ExplicitVisit(statement));
        public override void ExplicitVisit(CreateTriggerStatement statement) => WithinTable(statement.TriggerObject.Name, () => base.ExplicitVisit(statement));

        public override void ExplicitVisit(ForeignKeyConstraintDefinition key)
        {
            var columns = Columns(key.ReferenceTableName);
            foreach (var column in key.ReferencedTableColumns.Where(c => columns is not null && !columns.Contains(c.Value)))
                Faults.Add($"no column {key.ReferenceTableName.BaseIdentifier.Value}.{column.Value}");
            base.ExplicitVisit(key);
        }

        // migrations wrap statements into EXEC(N'…')
        public override void Visit(ExecutableStringList list)
        {
            foreach (var text in list.Strings.OfType<StringLiteral>()) Faults.AddRange(SqlServerText.Faults(text.Value, tables));
        }

        public override void ExplicitVisit(FunctionCall call)
        {
            // DATEADD(minute, …): the parser takes the part of a date for a column
            if (call.FunctionName.Value.ToUpperInvariant() is not ("DATEADD" or "DATEDIFF" or "DATEDIFF_BIG" or "DATEPART")) base.ExplicitVisit(call);
            else foreach (var parameter in call.Parameters.Skip(1)) parameter.Accept(this);
        }

        public override void Visit(ColumnReferenceExpression column)
        {
            if (column.ColumnType == ColumnType.Regular) Resolve(column);
        }

        void Within(IEnumerable<TableReference> sources, Action<Scope> visit)
        {
            var scope = new Scope();
            _scopes.Add(scope);
            foreach (var source in sources) AddSource(scope, source);
            visit(scope);
            _scopes.Remove(scope);
        }

        void WithinTable(SchemaObjectName name, Action visit) => Within([], scope =>
        {
            scope[name.BaseIdentifier.Value] = scope["inserted"] = scope["deleted"] = Columns(name);
            visit();
        });

        void AddSource(Scope scope, TableReference source)
        {
            switch (source)
            {
                // UPDATE [o] … FROM [Orders] AS [o]: the target is an alias and known by then
                case NamedTableReference { SchemaObject: { Count: 1 } name, Alias: null } when scope.ContainsKey(name.BaseIdentifier.Value):
                    break;
                case NamedTableReference named:
                    scope[named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value] = Columns(named.SchemaObject);
                    break;
                case JoinTableReference join:
                    AddSource(scope, join.FirstTableReference);
                    AddSource(scope, join.SecondTableReference);
                    break;
                case JoinParenthesisTableReference parenthesis:
                    AddSource(scope, parenthesis.Join);
                    break;
                case QueryDerivedTable derived:
                    scope[derived.Alias.Value] = derived.Columns.Count > 0 ? Names(derived.Columns.Select(c => c.Value)) : Results(derived.QueryExpression);
                    break;
                case InlineDerivedTable values:
                    scope[values.Alias.Value] = Names(values.Columns.Select(c => c.Value));
                    break;
                case OpenJsonTableReference json:
                    scope[json.Alias.Value] = json.SchemaDeclarationItems.Count > 0
                        ? Names(json.SchemaDeclarationItems.Select(i => i.ColumnDefinition.ColumnIdentifier.Value)) : Names(["key", "value", "type"]);
                    break;
                case TableReferenceWithAlias { Alias: { } alias }:
                    scope[alias.Value] = null;
                    break;
            }
        }

        void AddOutput(Scope scope, TableReference target)
        {
            if (target is NamedTableReference named)
                scope["inserted"] = scope["deleted"] = scope.GetValueOrDefault(named.Alias?.Value ?? named.SchemaObject.BaseIdentifier.Value);
            else
                scope["inserted"] = scope["deleted"] = null;
        }

        IReadOnlySet<string>? Columns(SchemaObjectName name)
        {
            if (name.SchemaIdentifier?.Value is "sys" or "INFORMATION_SCHEMA") return null;
            if (name.SchemaIdentifier is null && name.BaseIdentifier.Value is "inserted" or "deleted" && _scopes.Exists(s => s.ContainsKey(name.BaseIdentifier.Value))) return null;
            if (tables.TryGetValue(name.BaseIdentifier.Value, out var columns)) return columns;
            Faults.Add($"no table {name.BaseIdentifier.Value}");
            return null;
        }

        /// <summary>The column names a query gives; null when a star hides them.</summary>
        static HashSet<string>? Results(QueryExpression query) => query switch
        {
            QueryParenthesisExpression parenthesis => Results(parenthesis.QueryExpression),
            BinaryQueryExpression binary => Results(binary.FirstQueryExpression),
            QuerySpecification select when select.SelectElements.All(e => e is SelectScalarExpression) => Names(select.SelectElements
                .Cast<SelectScalarExpression>().Select(e => e.ColumnName?.Value ?? (e.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers[^1].Value ?? "")),
            _ => null,
        };

        void Resolve(ColumnReferenceExpression column)
        {
            var names = column.MultiPartIdentifier?.Identifiers;
            if (names is null) return;
            var name = names[^1].Value;
            if (names.Count == 1)
            {
                if (!_scopes.Exists(s => _ordering && s.Results.Contains(name) || s.Values.Any(columns => columns is null || columns.Contains(name)))) Faults.Add($"no column {name}");
                return;
            }
            var alias = names[^2].Value;
            if (_scopes.FindLast(s => s.ContainsKey(alias)) is not { } scope) Faults.Add($"no table or alias {alias} (for {alias}.{name})");
            else if (scope[alias] is { } columns && !columns.Contains(name)) Faults.Add($"no column {alias}.{name}");
        }
    }
}
