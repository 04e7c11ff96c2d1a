namespace OrderPortal.Shared.Sheets;

/// <summary>What an uploaded file or one of its cells can be refused for. Every sentence says what to do.</summary>
static class SheetTexts
{
    public static readonly Error Empty = new("sheet-empty", new(
        "文件是空的，没有可读取的行。请选择有内容的文件。", "The file is empty: there is no row to read. Choose a file with content."));

    public static readonly Error WrongType = new("sheet-wrong-type", new(
        "这不是表格文件。请上传 .xlsx、.xls 或 .csv 文件。", "This is not a spreadsheet. Upload an .xlsx, .xls or .csv file."));

    public static readonly Error WebPage = new("sheet-web-page", new(
        "这是网页或 XML 内容，只是文件名像表格。请用 Excel 打开并另存为 .xlsx 后再上传。",
        "This is a web page or XML under a spreadsheet's name. Open it in Excel, save it as .xlsx and upload that."));

    public static readonly Error Corrupt = new("sheet-corrupt", new(
        "文件已损坏，无法读取。请用 Excel 打开检查并重新保存后再上传。", "The file is damaged and cannot be read. Open it in Excel, save it again and upload that."));

    public static readonly Error Encrypted = new("sheet-encrypted", new(
        "文件设有密码。请去掉密码后再上传。", "The file is protected by a password. Remove the password and upload it again."));

    public static readonly Error Bomb = new("sheet-bomb", new(
        "文件解压后过大，已停止读取。请拆分成较小的文件。", "The file unpacks to far more than a normal spreadsheet, so reading was stopped. Split it into smaller files."));

    public static readonly Error OpenQuote = new("sheet-open-quote", new(
        "文本文件中有未闭合的引号。请检查引号后再上传。", "A quotation mark in the text file is never closed. Check the quotation marks and upload it again."));

    public static readonly Error DateUnreadable = new("date-unreadable", new(
        "无法识别的日期。请写成 2024-05-10 的形式。", "This is not a date we can read. Write it as 2024-05-10."));

    public static readonly Error NumberUnreadable = new("number-unreadable", new(
        "无法识别的数字。请只填写数值，例如 1234.50。", "This is not a number we can read. Write only the value, for example 1234.50."));

    public static readonly Error NumberShortened = new("number-shortened", new(
        "数字被 Excel 缩写成科学计数法，已丢失位数。请把单元格设为文本后重新填写。",
        "Excel shortened this number to scientific notation and digits were lost. Format the cell as text and type the number again."));

    public static readonly Error NumberAbsurd = new("number-absurd", new(
        "数值过大，请检查是否填错。", "This number is too large; check whether it was typed correctly."));

    public static Error TooLarge(long maxBytes) => new("sheet-too-large", new Text(
        "文件过大，最大允许 {0} MB。请拆分后再上传。", "The file is too large; at most {0} MB are allowed. Split it and upload the parts.").With(maxBytes >> 20));

    public static Error TooManyRows(int max) => new("sheet-too-many-rows", new Text(
        "行数过多，最多 {0:N0} 行。请拆分后再上传。", "There are too many rows; at most {0:N0} are allowed. Split the file and upload the parts.").With(max));

    public static Error TooManyColumns(int max) => new("sheet-too-many-columns", new Text(
        "列数过多，最多 {0:N0} 列。请删除右侧多余的列。", "There are too many columns; at most {0:N0} are allowed. Delete the unused columns on the right.").With(max));

    public static Error TooManySheets(int max) => new("sheet-too-many-sheets", new Text(
        "工作表过多，最多 {0} 个。请只保留需要的工作表。", "There are too many worksheets; at most {0} are allowed. Keep only those that are needed.").With(max));

    public static Error CellTooLong(int row, int max) => new("sheet-cell-too-long", new Text(
        "第 {0} 行有内容超过 {1:N0} 个字符的单元格。请缩短后再上传。", "Row {0} has a cell with more than {1:N0} characters. Shorten it and upload the file again.").With(row, max));
}
