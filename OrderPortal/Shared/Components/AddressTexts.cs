namespace OrderPortal.Shared.Components;

/// <summary>Words of the address fields.</summary>
public static class AddressTexts
{
    public static readonly Text Paste = new("粘贴地址自动识别", "Paste an address");
    public static readonly Text PasteHint = new("例如：张三 13800000000 广东省深圳市南山区科技园路1号", "Name, mobile and address in one; they are taken apart");
    public static readonly Text WhichPlace = new("有几个地方叫这个名字，请选择：", "Several places have this name; please choose:");
    public static readonly Text Consignee = new("收货人", "Consignee");
    public static readonly Text Mobile = new("收货人手机", "Consignee's mobile");
    public static readonly Text Phone = new("收货人座机", "Consignee's landline");
    public static readonly Text Country = new("国家/地区", "Country");
    public static readonly Text Province = new("省/自治区/直辖市", "Province");
    public static readonly Text City = new("城市", "City");
    public static readonly Text District = new("区/县", "District");
    public static readonly Text Region = new("州/省", "State or province");
    public static readonly Text PostalCode = new("邮政编码", "Postal code");
    public static readonly Text Street = new("街道、门牌、楼宇", "Street, number, building");
}
