package vn.dean06.entry;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import vn.dean06.figures.Coverage;
import vn.dean06.figures.Sum;
import vn.dean06.organisation.Period;

/**
 * A sum as programs read it.
 *
 * @param value in Vietnamese notation, or "không phát sinh"
 * @param number the same as a plain decimal, null if nothing arose
 */
record SumJson(@Schema(description = "Mã chỉ tiêu.") String indicator, @Schema(description = "Mã đơn vị.") String unit,
		@Schema(description = FigureApi.PERIOD) String period,
		@Schema(description = "Số viết theo lối Việt Nam, như \"1.234,5\"; hoặc \"không phát sinh\".") String value,
		@Schema(description = "Cùng số ấy dạng thập phân; null nếu không phát sinh.") @Nullable BigDecimal number,
		@Schema(description = "true nếu là số chốt được nhập cho đúng đơn vị và kỳ này.") boolean stated,
		@Schema(description = "Tổng hợp từ bao nhiêu số liệu đã nhập.") int figures,
		@Schema(description = "Độ đầy đủ của số.") CoverageJson coverage) {

	static SumJson of(Sum sum) {
		return new SumJson(sum.key().indicator(), sum.key().unit(), sum.key().period().toString(), sum.amount().text(),
				sum.amount().number(), sum.stated(), sum.count(), CoverageJson.of(sum.coverage(), sum.gaps()));
	}

	/**
	 * How complete a sum is.
	 */
	record CoverageJson(
			@Schema(description = "true nếu không thiếu gì: đủ mọi đơn vị và mọi kỳ của khoảng.") boolean whole,
			@Schema(description = "Số đơn vị phải báo cáo các kỳ đã đến hạn.") int units,
			@Schema(description = "Số đơn vị đã có đủ các kỳ ấy.") int in,
			@Schema(description = "Số đơn vị có đủ các kỳ ấy và đã được duyệt.") int approved,
			@Schema(description = "Trong các đơn vị đã đủ, số đơn vị có ô để trống và nêu lý do.") int blank,
			@Schema(description = "Mã các kỳ đã đến hạn.") List<String> due,
			@Schema(description = "Câu cho người đọc; trống nếu không thiếu gì.") String sentence,
			@Schema(description = "Các biểu còn thiếu.") List<GapJson> missing) {

		static CoverageJson of(Coverage coverage, List<Coverage.Gap> gaps) {
			return new CoverageJson(coverage.whole(), coverage.units(), coverage.in(), coverage.approved(),
					coverage.blank(), coverage.due().stream().map(Period::toString).toList(), coverage.sentence(),
					gaps.stream().map(GapJson::of).toList());
		}

	}

	/**
	 * A submission that is missing in a sum.
	 */
	record GapJson(@Schema(description = "Mã biểu.") String form, @Schema(description = "Mã đơn vị.") String unit,
			@Schema(description = FigureApi.PERIOD) String period,
			@Schema(description = "Biểu đang ở đâu: chưa nhập; đang nhập; đã nộp, chờ duyệt; …") String state) {

		static GapJson of(Coverage.Gap gap) {
			return new GapJson(gap.submission().form(), gap.submission().unit(), gap.submission().period().toString(),
					gap.label());
		}

	}

}
