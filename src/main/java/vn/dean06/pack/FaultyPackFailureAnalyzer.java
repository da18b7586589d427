package vn.dean06.pack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints the faults of a pack instead of a stack trace when it stops a start.
 */
class FaultyPackFailureAnalyzer extends AbstractFailureAnalyzer<FaultyPackException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FaultyPackException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Sửa các chỗ trên trong gói rồi khởi động lại; cơ sở dữ liệu vẫn trống như cũ. Xem lại gói mà không khởi động: --dean06.pack-check=ĐƯỜNG_DẪN.",
				cause);
	}

}
