using Microsoft.EntityFrameworkCore;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Something that is true of the company's data at every moment.</summary>
/// <param name="Name">Stable name in kebab-case.</param>
/// <param name="Sentence">The truth in words.</param>
/// <param name="Sql">Finds every record that breaks it, so it finds nothing; reads the same on every database.</param>
public sealed record Invariant(string Name, Text Sentence, string Sql)
{
    /// <summary>How many records break it; anything but 0 is a fault of the program or somebody's hand in the database.</summary>
    public async Task<long> CountAsync(PortalDb db, CancellationToken ct = default)
    {
        var count = $"SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM ({Sql}) AS broken";
        return await db.Database.SqlQueryRaw<long>(count).SingleAsync(ct);
    }

    public static readonly IReadOnlyList<Invariant> All =
    [
        new("ledger-on-hand", new("每个货位的现存量等于其流水之和。", "What lies in each bin is the sum of its ledger."), """
            SELECT l."Id" FROM "StockLevels" l LEFT JOIN "StockMovements" m ON m."StockLevelId" = l."Id"
            GROUP BY l."Id", l."OnHandQuantityMilli" HAVING l."OnHandQuantityMilli" <> COALESCE(SUM(m."OnHandChangeMilli"), 0)
            """),
        new("ledger-allocated", new("每个货位的占用量等于其流水之和。", "What is promised in each bin is the sum of its ledger."), """
            SELECT l."Id" FROM "StockLevels" l LEFT JOIN "StockMovements" m ON m."StockLevelId" = l."Id"
            GROUP BY l."Id", l."AllocatedQuantityMilli" HAVING l."AllocatedQuantityMilli" <> COALESCE(SUM(m."AllocatedChangeMilli"), 0)
            """),
        new("bounds", new("占用量不为负，也不超过现存量。", "Nothing is promised twice or below nought: 0 ≤ allocated ≤ on hand."), """
            SELECT "Id" FROM "StockLevels" WHERE "AllocatedQuantityMilli" < 0 OR "AllocatedQuantityMilli" > "OnHandQuantityMilli"
            """),
        new("promises", new("每个货位的占用量等于子订单在该货位的占用之和。", "What is promised in each bin is what sub-orders hold there."), """
            SELECT l."Id" FROM "StockLevels" l LEFT JOIN "Allocations" a ON a."StockLevelId" = l."Id"
            GROUP BY l."Id", l."AllocatedQuantityMilli" HAVING l."AllocatedQuantityMilli" <> COALESCE(SUM(a."QuantityMilli"), 0)
            """),
        new("promise-ledger", new("每个子订单的占用等于流水中属于它的占用之和。", "What each sub-order holds is what the ledger gave it and has not taken back."), """
            SELECT s."Id" FROM "SubOrders" s
            WHERE COALESCE((SELECT SUM(m."AllocatedChangeMilli") FROM "StockMovements" m WHERE m."SubOrderId" = s."Id"), 0)
               <> COALESCE((SELECT SUM(a."QuantityMilli") FROM "Allocations" a JOIN "SubOrderLines" l ON l."Id" = a."SubOrderLineId" WHERE l."SubOrderId" = s."Id"), 0)
            """),
        new("owner-alive", new("待配货、已发货和已取消的子订单不占用库存。", "No sub-order that waits, has left or is cancelled holds stock."), """
            SELECT a."Id" FROM "Allocations" a JOIN "SubOrderLines" l ON l."Id" = a."SubOrderLineId" JOIN "SubOrders" s ON s."Id" = l."SubOrderId"
            WHERE s."Status" NOT IN (20, 25, 30, 40, 50)
            """),
        new("held-complete", new("子订单占用不超过其数量，拣货完成后恰好等于其数量。", "No line holds more than it needs, and after picking exactly what it needs."), """
            SELECT l."Id" FROM "SubOrderLines" l JOIN "SubOrders" s ON s."Id" = l."SubOrderId" LEFT JOIN "Allocations" a ON a."SubOrderLineId" = l."Id"
            WHERE s."Status" IN (20, 25, 30, 40, 50) GROUP BY l."Id", l."QuantityMilli", s."Status"
            HAVING COALESCE(SUM(a."QuantityMilli"), 0) > l."QuantityMilli" OR (s."Status" > 20 AND COALESCE(SUM(a."QuantityMilli"), 0) < l."QuantityMilli")
            """),
        new("picked", new("已拣数量等于各货位已拣之和，且不超过占用。", "What is picked of a line is what was taken from its bins, and no more than it holds there."), """
            SELECT l."Id" FROM "SubOrderLines" l JOIN "SubOrders" s ON s."Id" = l."SubOrderId" LEFT JOIN "Allocations" a ON a."SubOrderLineId" = l."Id"
            WHERE s."Status" IN (20, 25, 30, 40, 50) GROUP BY l."Id", l."PickedQuantityMilli"
            HAVING l."PickedQuantityMilli" <> COALESCE(SUM(a."PickedQuantityMilli"), 0) OR COALESCE(SUM(a."PickedQuantityMilli"), 0) > COALESCE(SUM(a."QuantityMilli"), 0)
            """),
        new("right-goods", new("占用的商品和仓库与子订单一致。", "What is held is the ordered product, in the sub-order's own warehouse."), """
            SELECT a."Id" FROM "Allocations" a JOIN "StockLevels" v ON v."Id" = a."StockLevelId" JOIN "SubOrderLines" l ON l."Id" = a."SubOrderLineId"
            JOIN "SubOrders" s ON s."Id" = l."SubOrderId" JOIN "SalesOrderLines" o ON o."Id" = l."OrderLineId"
            WHERE v."ProductId" <> COALESCE(o."ProductId", 0) OR v."WarehouseId" <> COALESCE(s."WarehouseId", 0)
            """),
        new("right-place", new("已拣的商品在集货区，其余占用在存储位；隔离和收货区不占用。", "Picked goods lie in staging, other promises in storage; nothing is promised in quarantine or receiving."), """
            SELECT a."Id" FROM "Allocations" a JOIN "StockLevels" v ON v."Id" = a."StockLevelId" JOIN "Bins" b ON b."Id" = v."BinId"
            JOIN "SubOrderLines" l ON l."Id" = a."SubOrderLineId" JOIN "SubOrders" s ON s."Id" = l."SubOrderId"
            WHERE b."Kind" NOT IN (10, 40) OR (s."Status" IN (30, 40, 50) AND b."Kind" <> 40)
            """),
        new("supplier-ships", new("每个由供应商代发的子订单恰有一张未结束的直发采购单，商品数量一致，反之亦然。", "Each sub-order at a supplier has exactly one open purchase order that he is to send, for the same quantity, and each of those its sub-order."), """
            SELECT s."Id" FROM "SubOrders" s WHERE s."Status" = 25
            AND (1 <> (SELECT COUNT(*) FROM "PurchaseOrders" p JOIN "Warehouses" w ON w."SupplierId" = p."SupplierId" WHERE p."SubOrderId" = s."Id" AND w."Id" = s."WarehouseId" AND p."Status" IN (10, 20, 30))
                OR COALESCE((SELECT SUM(x."QuantityMilli") FROM "SubOrderLines" x WHERE x."SubOrderId" = s."Id"), 0)
                <> COALESCE((SELECT SUM(x."QuantityMilli") FROM "PurchaseOrderLines" x JOIN "PurchaseOrders" p ON p."Id" = x."PurchaseOrderId" WHERE p."SubOrderId" = s."Id" AND p."Status" IN (10, 20, 30)), 0))
            UNION ALL SELECT p."Id" FROM "PurchaseOrders" p JOIN "SubOrders" s ON s."Id" = p."SubOrderId" WHERE p."Status" IN (10, 20, 30, 40) AND s."Status" <> 25
            """),
        new("bin-warehouse", new("货位属于其库存记录所在的仓库。", "Every stock record names the warehouse its bin stands in."), """
            SELECT v."Id" FROM "StockLevels" v JOIN "Bins" b ON b."Id" = v."BinId" WHERE v."WarehouseId" <> b."WarehouseId"
            """),
        new("moves-balance", new("移库的转出与转入相等，货物不增不减。", "What moves take from one bin they give to another: moving makes and loses nothing."), """
            SELECT m."Kind" FROM "StockMovements" m WHERE m."Kind" IN (60, 70, 80, 90, 100) GROUP BY m."Kind" HAVING SUM(m."OnHandChangeMilli") <> 0
            """),
        new("shipped", new("已发货子订单的出库流水等于其数量。", "What left the building for a sub-order is what it says."), """
            SELECT s."Id" FROM "SubOrders" s WHERE s."Status" IN (60, 70, 80)
            AND COALESCE((SELECT SUM(m."OnHandChangeMilli") FROM "StockMovements" m WHERE m."SubOrderId" = s."Id" AND m."Kind" = 40), 0)
              + COALESCE((SELECT SUM(l."QuantityMilli") FROM "SubOrderLines" l WHERE l."SubOrderId" = s."Id"), 0) <> 0
            """),
        new("lines-covered", new("已审核订单每行的数量等于其有效子订单之和。", "Every line of an approved order leaves with its sub-orders in full, no more and no less."), """
            SELECT l."Id" FROM "SalesOrderLines" l JOIN "SalesOrders" o ON o."Id" = l."OrderId"
            LEFT JOIN "SubOrderLines" x ON x."OrderLineId" = l."Id" AND x."SubOrderId" IN (SELECT s."Id" FROM "SubOrders" s WHERE s."Status" <> 90)
            WHERE o."Status" IN (30, 40, 50, 60) GROUP BY l."Id", l."QuantityMilli" HAVING l."QuantityMilli" <> COALESCE(SUM(x."QuantityMilli"), 0)
            """),
        new("headline", new("订单状态与其子订单一致。", "The status of an order is what its sub-orders say."), """
            SELECT o."Id" FROM "SalesOrders" o
            WHERE (o."Status" IN (50, 60) AND EXISTS (SELECT 1 FROM "SubOrders" s WHERE s."OrderId" = o."Id" AND s."Status" < 60))
               OR (o."Status" = 60 AND EXISTS (SELECT 1 FROM "SubOrders" s WHERE s."OrderId" = o."Id" AND s."Status" < 80))
               OR (o."Status" = 90 AND EXISTS (SELECT 1 FROM "SubOrders" s WHERE s."OrderId" = o."Id" AND s."Status" <> 90))
               OR (o."Status" IN (30, 40) AND EXISTS (SELECT 1 FROM "SubOrders" s WHERE s."OrderId" = o."Id" AND s."Status" IN (60, 70, 80))
                   AND NOT EXISTS (SELECT 1 FROM "SubOrders" s WHERE s."OrderId" = o."Id" AND s."Status" < 60))
            """),
        new("paid", new("订单已收款等于其收款记录之和。", "What an order has been paid is the sum of its payments."), """
            SELECT o."Id" FROM "SalesOrders" o LEFT JOIN "Payments" p ON p."OrderId" = o."Id"
            GROUP BY o."Id", o."PaidAmountMinor" HAVING o."PaidAmountMinor" <> COALESCE(SUM(p."AmountMinor"), 0)
            """),
        new("total", new("订单合计等于各行金额、折扣、运费、税额和尾差之和。", "The total of an order is the sum of its parts, to the cent."), """
            SELECT o."Id" FROM "SalesOrders" o LEFT JOIN "SalesOrderLines" l ON l."OrderId" = o."Id"
            GROUP BY o."Id", o."LinesAmountMinor", o."DiscountAmountMinor", o."OrderDiscountAmountMinor", o."FreightAmountMinor", o."TaxAmountMinor", o."RoundingAmountMinor", o."TotalAmountMinor"
            HAVING o."LinesAmountMinor" <> COALESCE(SUM(l."AmountMinor"), 0) OR o."DiscountAmountMinor" <> COALESCE(SUM(l."DiscountAmountMinor"), 0) + o."OrderDiscountAmountMinor"
                OR o."TotalAmountMinor" <> o."LinesAmountMinor" - o."DiscountAmountMinor" + o."FreightAmountMinor" + o."TaxAmountMinor" + o."RoundingAmountMinor"
            """),
        new("piece-life", new("每件唯一码商品的状态与其最近经历一致，扫码次数与记录相等。", "The state of each coded piece is what last happened to it, and its scans are counted."), """
            SELECT u."Id" FROM "SerialUnits" u
            WHERE u."State" <> COALESCE((SELECT CASE e."Kind" WHEN 10 THEN 10 WHEN 20 THEN 20 WHEN 30 THEN 30 WHEN 40 THEN 20 WHEN 50 THEN 40 WHEN 70 THEN 50 ELSE 60 END FROM "UnitEvents" e
                WHERE e."Id" = (SELECT MAX(x."Id") FROM "UnitEvents" x WHERE x."SerialUnitId" = u."Id" AND x."Kind" NOT IN (60, 90))), 0)
               OR u."ScanCount" <> (SELECT COUNT(*) FROM "UnitEvents" x WHERE x."SerialUnitId" = u."Id" AND x."Kind" = 60)
            """),
        new("piece-place", new("每件唯一码商品只在一处：货位、待发的子订单或客户手中。", "Each coded piece is in one place: a bin, one sub-order that is being packed, or with the customer of one that left."), """
            SELECT u."Id" FROM "SerialUnits" u LEFT JOIN "SubOrders" s ON s."Id" = u."SubOrderId"
            WHERE (u."State" IN (20, 30, 50) AND u."BinId" IS NULL) OR (u."State" IN (10, 40, 60) AND u."BinId" IS NOT NULL)
               OR (u."State" = 20 AND u."SubOrderId" IS NOT NULL) OR (u."State" = 30 AND COALESCE(s."Status", 0) NOT IN (40, 50)) OR (u."State" = 40 AND COALESCE(s."Status", 0) NOT IN (60, 70, 80))
            """),
        new("piece-sold-once", new("每件唯一码商品退回之前不会再次发货。", "A coded piece leaves once, and again only after it came back."), """
            SELECT u."Id" FROM "SerialUnits" u JOIN "UnitEvents" e ON e."SerialUnitId" = u."Id" GROUP BY u."Id", u."State"
            HAVING SUM(CASE e."Kind" WHEN 50 THEN 1 WHEN 70 THEN -1 ELSE 0 END) <> CASE u."State" WHEN 40 THEN 1 ELSE 0 END
            """),
        new("pieces-shipped", new("随子订单发出的唯一码件数等于该商品的发货数量。", "Of a coded product as many pieces left with a sub-order as it says."), """
            SELECT e."SubOrderId" FROM "UnitEvents" e JOIN "SerialUnits" u ON u."Id" = e."SerialUnitId" WHERE e."Kind" = 50 GROUP BY e."SubOrderId", u."ProductId"
            HAVING COUNT(*) * 1000 <> (SELECT COALESCE(SUM(l."QuantityMilli"), 0) FROM "SubOrderLines" l JOIN "SalesOrderLines" o ON o."Id" = l."OrderLineId"
                WHERE l."SubOrderId" = e."SubOrderId" AND o."ProductId" = u."ProductId")
            """),
        new("pieces-packed", new("已装箱的唯一码件数不超过打包台扫描的数量，打包后恰好相等。", "No more coded pieces are in the parcels than were scanned at the packing table, and after packing just as many."), """
            SELECT s."Id" FROM "SubOrders" s JOIN "SerialUnits" u ON u."SubOrderId" = s."Id" WHERE s."Status" IN (40, 50) AND u."State" = 30 GROUP BY s."Id", s."Status", u."ProductId"
            HAVING COUNT(*) * 1000 > (SELECT COALESCE(SUM(l."PackedQuantityMilli"), 0) FROM "SubOrderLines" l JOIN "SalesOrderLines" o ON o."Id" = l."OrderLineId" WHERE l."SubOrderId" = s."Id" AND o."ProductId" = u."ProductId")
                OR (s."Status" = 50 AND COUNT(*) * 1000 < (SELECT COALESCE(SUM(l."QuantityMilli"), 0) FROM "SubOrderLines" l JOIN "SalesOrderLines" o ON o."Id" = l."OrderLineId" WHERE l."SubOrderId" = s."Id" AND o."ProductId" = u."ProductId"))
            """),
        new("returned", new("退回数量不超过发货数量，未发货的没有退回。", "No more of a line came back than left, and nothing of what has not left."), """
            SELECT l."Id" FROM "SubOrderLines" l JOIN "SubOrders" s ON s."Id" = l."SubOrderId"
            WHERE l."ReturnedQuantityMilli" < 0 OR l."ReturnedQuantityMilli" > l."QuantityMilli" OR (l."ReturnedQuantityMilli" > 0 AND s."Status" NOT IN (60, 70, 80))
            """),
        new("return-receipts", new("每行的退回数量等于其退货入库记录之和。", "What came back of each line is the sum of its receipts."), """
            SELECT l."Id" FROM "SubOrderLines" l LEFT JOIN "ReturnReceipts" r ON r."SubOrderLineId" = l."Id"
            GROUP BY l."Id", l."ReturnedQuantityMilli" HAVING l."ReturnedQuantityMilli" <> COALESCE(SUM(r."QuantityMilli"), 0)
            """),
        new("return-ledger", new("每个子订单的退货入库记录等于库存流水中的退货。", "The receipts of each sub-order are what the stock ledger took back for it."), """
            SELECT s."Id" FROM "SubOrders" s
            WHERE COALESCE((SELECT SUM(r."QuantityMilli") FROM "ReturnReceipts" r WHERE r."SubOrderId" = s."Id"), 0)
               <> COALESCE((SELECT SUM(m."OnHandChangeMilli") FROM "StockMovements" m WHERE m."SubOrderId" = s."Id" AND m."Kind" = 140), 0)
            """),
        new("history", new("每个订单的历史记录连续无缺。", "The history of every order is complete: 1, 2, 3 … without a gap."), """
            SELECT o."Id" FROM "SalesOrders" o LEFT JOIN "HistoryEntries" h ON h."OrderId" = o."Id"
            GROUP BY o."Id", o."HistoryCount" HAVING o."HistoryCount" <> COUNT(h."Id") OR o."HistoryCount" <> COALESCE(MAX(h."Sequence"), 0)
            """),
    ];
}
