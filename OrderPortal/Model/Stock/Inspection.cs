namespace OrderPortal.Model.Stock;

/// <summary>质检记录: that the goods of a sub-order passed, who answered which questions and when; its number stands on the quality label.</summary>
public sealed class Inspection
{
    public long Id { get; private set; }

    /// <summary>QC202405001. Unique.</summary>
    public string Number { get; set; } = "";
    public long SubOrderId { get; set; }
    public DateTime InspectedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string InspectorName { get; set; } = "";
    public List<InspectionAnswer> Answers { get; } = [];
}

/// <summary>One question about one line, as it was asked, answered with yes.</summary>
public sealed class InspectionAnswer
{
    public long Id { get; private set; }
    public long InspectionId { get; private set; }
    public int LineNumber { get; set; }
    public string ProductCode { get; set; } = "";
    public string Question { get; set; } = "";
}
