/** Traces from fetch to record, sent by OTLP where an endpoint is set; nothing is loaded where none is. */
import type { Attributes, SpanContext, Tracer } from '@opentelemetry/api';
import type { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { messageOf } from '../errors.ts';

/** Where in a trace something happens, as jobs carry it to other processes: a W3C `traceparent`. */
export type TracePoint = string;

export interface Trace {
  /** Runs `work` within a span below `parent`, or at the root of a new trace; `here` is what its own spans hang below. */
  span<T>(name: string, about: { parent?: TracePoint | undefined; attributes?: Attributes }, work: (here: TracePoint | undefined) => Promise<T>): Promise<T>;
  /** Notes a span that has ended already. */
  past(name: string, about: { parent: TracePoint | undefined; start: Date; end: Date; attributes?: Attributes }): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

const NONE: Trace = { span: async (_name, _about, work) => work(undefined), past: () => undefined, close: async () => undefined };

/** A command waits for its collector so long when it ends, retries included: milliseconds. */
const PATIENCE_MS = 3000;

export interface TraceSetup {
  /** Base address of a collector (`http://127.0.0.1:4318`); null: no traces. */
  readonly endpoint: string | null;
  /** Tells this process from others. */
  readonly instance: string;
  /** Called the first time that traces could not be sent. */
  readonly lost: (error: Error) => void;
}

export async function openTrace({ endpoint, instance, lost }: TraceSetup): Promise<Trace> {
  if (endpoint === null) return NONE;
  const [api, { BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/sdk-trace-node'), import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: PATIENCE_MS });
  tellOnce(exporter, lost);
  const provider = new NodeTracerProvider({ resource: resourceOf(instance), spanProcessors: [new BatchSpanProcessor(exporter)] });
  return traceOn(provider.getTracer('dateliner'), api, async () => provider.shutdown().catch(() => undefined));
}

/** The exporter keeps its failures to itself. */
function tellOnce(exporter: OTLPTraceExporter, lost: (error: Error) => void): void {
  let isTold = false;
  const send = exporter.export.bind(exporter);
  exporter.export = (spans, done) => send(spans, (result) => {
    if (result.error !== undefined && !isTold) {
      isTold = true;
      lost(result.error);
    }
    done(result);
  });
}

type Api = Pick<typeof import('@opentelemetry/api'), 'trace' | 'ROOT_CONTEXT' | 'SpanStatusCode'>;

function traceOn(tracer: Tracer, { trace, ROOT_CONTEXT, SpanStatusCode }: Api, close: () => Promise<void>): Trace {
  const below = (parent: TracePoint | undefined) => {
    const context = parent === undefined ? null : contextIn(parent);
    return context === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, context);
  };
  return {
    async span(name, { parent, attributes = {} }, work) {
      const span = tracer.startSpan(name, { attributes }, below(parent));
      try {
        return await work(pointOf(span.spanContext()));
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: messageOf(error) });
        throw error;
      } finally {
        span.end();
      }
    },
    past(name, { parent, start, end, attributes = {} }) {
      tracer.startSpan(name, { attributes, startTime: start }, below(parent)).end(end);
    },
    close,
  };
}

function pointOf({ traceId, spanId, traceFlags }: SpanContext): TracePoint {
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

/** Null for what is no `traceparent`: jobs may come from anywhere. */
function contextIn(point: TracePoint): SpanContext | null {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(point) ?? [];
  return traceId === undefined || spanId === undefined ? null : { traceId, spanId, traceFlags: Number.parseInt(flags ?? '0', 16), isRemote: true };
}

/** Who sends the traces. */
function resourceOf(instance: string) {
  const attributes = { 'service.name': 'dateliner', 'service.instance.id': instance };
  const resource = { attributes, asyncAttributesPending: false, getRawAttributes: () => Object.entries(attributes) as [string, string][], merge: () => resource };
  return resource;
}
