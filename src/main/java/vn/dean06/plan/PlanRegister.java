package vn.dean06.plan;

import java.util.List;
import java.util.Map;

import vn.dean06.pack.ReadsPacks;
import vn.dean06.registers.RegisterColumn;
import vn.dean06.registers.RegisterColumn.Kind;
import vn.dean06.registers.RegisterDescription;
import vn.dean06.registers.ThingState;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The plan of a year (kế hoạch năm): its tasks (nhiệm vụ) with their deadlines and what
 * came of them.
 */
@Configuration(proxyBeanMethods = false)
@ReadsPacks
public class PlanRegister {

	/** What its things are called in packs and templates. */
	public static final String NAME = "tasks";

	@Bean
	@Order(1)
	RegisterDescription planDescription() {
		return new RegisterDescription("nhiem-vu", NAME, "plan/plan", true,
				new RegisterDescription.Words("Nhiệm vụ", "nhiệm vụ", "kế hoạch", "Nhóm nhiệm vụ", "Cập nhật nhiệm vụ",
						"Nội dung, kết quả, đơn vị…"),
				Map.of(ThingState.NOT_STARTED, "Chưa thực hiện", ThingState.IN_PROGRESS, "Đang thực hiện",
						ThingState.COMPLETED, "Đã hoàn thành", ThingState.CARRIED_OVER, "Chuyển tiếp sang năm sau"),
				columns());
	}

	private static List<RegisterColumn> columns() {
		return List
			.of(RegisterColumn.of(Kind.NUMBER, "number", "số").centred("STT", 5).listed("Số"),
					RegisterColumn.of(Kind.CONTENT, "content", "nội dung")
						.printed("Nội dung, nhiệm vụ cụ thể", 28)
						.listed("Nội dung, nhiệm vụ cụ thể"),
					RegisterColumn.of(Kind.TEXT, "leads_text", "đơn vị chủ trì")
						.required()
						.printed("Đơn vị chủ trì", 13)
						.listed("Đơn vị chủ trì")
						.fact("Đơn vị chủ trì"),
					RegisterColumn.of(Kind.LEADS, "leads", "đơn vị").filter("Đơn vị chủ trì"),
					RegisterColumn.of(Kind.RESULT, "result", "kết quả")
						.printed("Kết quả sản phẩm", 37)
						.section("Kết quả, sản phẩm", "Chưa có kết quả."),
					RegisterColumn.of(Kind.DEADLINE, "deadline_text", "thời gian")
						.required()
						.centred("Thời gian hoàn thành", 11)
						.listed("Thời gian hoàn thành")
						.fact("Thời gian hoàn thành"),
					RegisterColumn.of(Kind.DUE, "due", "ngày cuối").fact("Ngày cuối").filter("Chỉ việc quá hạn"),
					RegisterColumn.of(Kind.STATE, "state", "trạng thái").listed("Trạng thái").fact("Trạng thái"),
					RegisterColumn.of(Kind.TEXT, "note", "ghi chú").printed("Ghi chú", 7).section("Ghi chú"));
	}

}
