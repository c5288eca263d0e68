package dev.comanda.sandbox.api;

import dev.comanda.sandbox.checkout.NewRefund;
import dev.comanda.sandbox.stripe.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks what a merchant asks for when it refunds. */
final class NewRefundParams {

    private static final List<String> KNOWN =
            List.of("payment_intent", "charge", "amount", "reason", "metadata", "metadata[*", "expand[]");

    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private NewRefundParams() {}

    static NewRefund parse(Params params) {
        params.allowOnly(KNOWN);
        Optional<Long> amount = params.integer("amount");
        if (amount.filter(value -> value < 1 || value > Amounts.MAX_AMOUNT).isPresent()) {
            throw ApiError.invalidParam("parameter_invalid_integer", "amount", "Invalid positive integer");
        }
        Optional<String> reason = params.text("reason");
        if (!reason.map(REASONS::contains).orElse(true)) {
            throw ApiError.invalidParam(null, "reason", "Invalid reason: must be one of " + REASONS);
        }
        return new NewRefund(target(params), amount.orElse(null), reason.orElse(null), MetadataParams.parse(params));
    }

    private static NewRefund.Target target(Params params) {
        List<NewRefund.Target> targets = Stream.<NewRefund.Target>concat(
                        params.text("payment_intent").map(NewRefund.Target.OfPaymentIntent::new).stream(),
                        params.text("charge").map(NewRefund.Target.OfCharge::new).stream())
                .toList();
        if (targets.size() != 1) {
            throw ApiError.invalidParam(
                    "parameter_missing",
                    "payment_intent",
                    "Exactly one of the following params must be provided: payment_intent or charge.");
        }
        return targets.getFirst();
    }
}
