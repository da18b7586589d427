package vn.dean06.entry;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.Figures;
import vn.dean06.figures.Sums;
import vn.dean06.organisation.Organisation;
import vn.dean06.submissions.Viewer;
import vn.dean06.web.NotFound;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sums and rates for programs: the number that a report prints, and how complete it is.
 */
@RestController
@RequestMapping(path = "/api/v1/sums", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Số tổng hợp", description = "Đọc số mà báo cáo in ra, kèm độ đầy đủ.")
class SumApi {

	private final Figures figures;

	private final Organisation organisation;

	SumApi(Figures figures, Organisation organisation) {
		this.figures = figures;
		this.organisation = organisation;
	}

	@GetMapping("/{cell}/{period}")
	@Operation(summary = "Đọc một số tổng hợp",
			description = """
					Số cộng các tháng và các đơn vị, tỷ lệ tính từ tử số và mẫu số, hoặc số chốt nếu có: đúng số mà báo cáo in, \
					từ số liệu đã duyệt, kèm bao nhiêu đơn vị đã có đủ số liệu đến hạn.""")
	@ApiResponse(responseCode = "200", description = "Số tổng hợp.")
	@ApiResponse(responseCode = "404", description = "Không có số; câu trả lời nói vì sao và chờ đơn vị nào.")
	@ApiResponse(responseCode = "422", description = "Mã số liệu hoặc mã kỳ không đúng dạng.")
	SumJson sum(@Parameter(description = FigureApi.CELL) @PathVariable String cell,
			@Parameter(description = FigureApi.PERIOD) @PathVariable String period) {
		FigureKey key = FigureKey.parse(cell + "/" + period);
		Sums sums = this.figures.sums(List.of(key.indicator()), List.of(key.period()), Viewer.APPROVED_ONLY);
		return sums.read(key)
			.map(SumJson::of)
			.orElseThrow(() -> new NotFound(sums.absence(key).sentence(this.organisation.units())));
	}

}
