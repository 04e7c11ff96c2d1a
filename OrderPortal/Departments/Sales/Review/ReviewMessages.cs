using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>What the review writes to customers and to reps.</summary>
static class ReviewMessages
{
    public static readonly Text AskSubject = new("关于您的订单 {0}：请协助补充信息", "Your order {0}: a question before we go on");
    public static readonly Text AskBody = new(
        "{0}，您好！感谢您的订单 {1}。为了准确、及时地为您安排发货，请协助确认：{2}。收到您的回复后我们会立即继续处理。感谢您的理解！",
        "Dear {0}, thank you for your order {1}. So that we can deliver exactly what you need and on time, please help us with this: {2}. We will go on as soon as we have your answer. Thank you for your understanding.");
    public static readonly Text ReturnSubject = new("订单 {0} 被退回修改", "Order {0} was returned to you");
    public static readonly Text ReturnBody = new(
        "{0}，您好：订单 {1} 未通过审核，由 {2} 退回修改。原因：{3}。请修改后重新提交，感谢您的配合。",
        "Hello {0}, order {1} did not pass the review and was returned by {2}: {3}. Please correct it and submit it again. Thank you.");
}
