using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace OrderPortal.Tests.Support;

/// <summary>A SQL Server that is not there: it writes down every command it is sent and answers with no rows.</summary>
public sealed class SilentConnection : DbConnection
{
    /// <summary>The text of every command, in the order they came.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    [AllowNull] public override string ConnectionString { get; set; } = "Server=silent;Database=silent;MultipleActiveResultSets=true"; // else EF buffers rows and counts columns that are not there
    public override string Database => "silent";
    public override string DataSource => "silent";
    public override string ServerVersion => "16.0";
    public override ConnectionState State => ConnectionState.Open;
    public override void ChangeDatabase(string databaseName) { }
    public override void Open() { }
    public override void Close() { }
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new SilentTransaction(this, isolationLevel);
    protected override DbCommand CreateDbCommand() => new SilentCommand(this);

    sealed class SilentTransaction(SilentConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;
        protected override DbConnection DbConnection => connection;
        public override void Commit() { }
        public override void Rollback() { }
        public override bool SupportsSavepoints => true;
        public override void Save(string savepointName) { }
        public override void Rollback(string savepointName) { }
        public override void Release(string savepointName) { }
    }

    sealed class SilentCommand(SilentConnection connection) : DbCommand
    {
        // EF configures the real thing, so the parameters must be the real thing
        readonly SqlCommand _parameters = new();

        [AllowNull] public override string CommandText { get; set; } = "";
        public override int CommandTimeout { get; set; }
        public override CommandType CommandType { get; set; } = CommandType.Text;
        public override bool DesignTimeVisible { get; set; }
        public override UpdateRowSource UpdatedRowSource { get; set; }
        protected override DbConnection? DbConnection { get; set; } = connection;
        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;
        protected override DbTransaction? DbTransaction { get; set; }
        public override void Cancel() { }
        public override void Prepare() { }
        protected override DbParameter CreateDbParameter() => new SqlParameter();

        public override int ExecuteNonQuery()
        {
            connection.Commands.Enqueue(CommandText);
            return 1;
        }

        public override object? ExecuteScalar()
        {
            connection.Commands.Enqueue(CommandText);
            return null;
        }

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            connection.Commands.Enqueue(CommandText);
            return new DataTable().CreateDataReader();
        }
    }
}
