package vn.dean06.pilots;

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
 * The pilot models of a year (mô hình điểm) with what they cost and are good for.
 */
@Configuration(proxyBeanMethods = false)
@ReadsPacks
public class PilotRegister {

	/** What its things are called in packs and templates. */
	public static final String NAME = "models";

	@Bean
	@Order(2)
	RegisterDescription pilotDescription() {
		return new RegisterDescription("mo-hinh", NAME, "pilots/pilots", false,
				new RegisterDescription.Words("Mô hình điểm", "mô hình", "danh mục mô hình", "Nhóm",
						"Cập nhật mô hình điểm", "Tên, kết quả, khó khăn…"),
				Map.of(ThingState.NOT_STARTED, "Chưa triển khai", ThingState.IN_PROGRESS, "Đang triển khai",
						ThingState.COMPLETED, "Đã hoàn thành"),
				columns());
	}

	private static List<RegisterColumn> columns() {
		return List.of(
				RegisterColumn.of(Kind.PLACE, "row", "số thứ tự")
					.centred("STT", 5)
					.listed("STT")
					.fact("Số thứ tự trong phụ lục"),
				RegisterColumn.of(Kind.NUMBER, "number", "số").listed("Mô hình"),
				RegisterColumn.of(Kind.NAME, "name", "tên").printed("Tên Mô hình", 15).listed("Tên"),
				RegisterColumn.of(Kind.LEADS, "leads", "đơn vị").fact("Đơn vị chủ trì"),
				RegisterColumn.of(Kind.RESULT, "results", "kết quả")
					.printed("Kết quả triển khai", 26)
					.section("Kết quả triển khai"),
				RegisterColumn.of(Kind.DIFFICULTIES, "difficulties", "khó khăn")
					.printed("Khó khăn, vướng mắc", 18)
					.section("Khó khăn, vướng mắc"),
				RegisterColumn.of(Kind.TEXT, "benefits", "hiệu quả")
					.printed("Đánh giá hiệu quả, giá trị tiện ích mang lại", 17)
					.section("Đánh giá hiệu quả, giá trị tiện ích mang lại"),
				RegisterColumn.of(Kind.TEXT, "cost", "kinh phí")
					.printed("Kinh phí đầu tư, chi cho từng nhóm mô hình", 11)
					.listed("Kinh phí")
					.section("Kinh phí đầu tư"),
				RegisterColumn.of(Kind.TEXT, "note", "ghi chú").printed("Ghi chú", 10).section("Ghi chú"),
				RegisterColumn.of(Kind.STATE, "state", "trạng thái").listed("Trạng thái").fact("Trạng thái"));
	}

}
