package vn.dean06.submissions;

import vn.dean06.web.KeyResolver;

import org.springframework.stereotype.Component;

/**
 * Reads the submission that an address names: "…/bieu-thang/GL-SNV/2026-11".
 */
@Component
class SubmissionKeyResolver extends KeyResolver<SubmissionKey> {

	SubmissionKeyResolver() {
		super(SubmissionKey.class);
	}

	@Override
	protected SubmissionKey read(Address address) {
		return SubmissionKey.of(address.part("form"), address.part("unit"), address.part("period"));
	}

}
