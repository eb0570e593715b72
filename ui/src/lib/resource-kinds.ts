// What kinds of thing can be booked, with their pictures.
import Box from '@lucide/svelte/icons/box';
import Car from '@lucide/svelte/icons/car';
import DoorOpen from '@lucide/svelte/icons/door-open';
import Projector from '@lucide/svelte/icons/projector';
import type { Component } from 'svelte';
import type { ResourceKind } from './generated/api';
import type { MessageId } from './generated/messages';

type Kind = { value: ResourceKind; label: MessageId; icon: Component<{ size?: number }> };

export const kinds: Kind[] = [
  { value: 'room', label: 'resource-kind-room', icon: DoorOpen as Kind['icon'] },
  { value: 'vehicle', label: 'resource-kind-vehicle', icon: Car as Kind['icon'] },
  { value: 'equipment', label: 'resource-kind-equipment', icon: Projector as Kind['icon'] },
  { value: 'other', label: 'resource-kind-other', icon: Box as Kind['icon'] },
];

export function kindOf(kind: ResourceKind): Kind {
  return kinds.find((one) => one.value === kind) ?? (kinds[3] as Kind);
}
