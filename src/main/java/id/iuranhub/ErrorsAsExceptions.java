package id.iuranhub;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * A full memory or stack in a step is a fault of that step like any exception. Camel lets an Error through, and then
 * the consumer never polls again, and whoever waits for the exchange waits for ever.
 */
final class ErrorsAsExceptions implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext context, NamedNode step, Processor target,
            Processor next) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                try {
                    return super.process(exchange, callback);
                } catch (Error error) {
                    exchange.setException(error);
                    callback.done(true);
                    return true;
                }
            }
        };
    }
}
