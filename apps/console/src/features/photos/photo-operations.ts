import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment Photo_photo on EventPhoto {
    id version caption credit consent url thumbnail viewerCan { revise }
  }
`);

export const photosQuery = graphql(`
  query EventPhotos($id: ID!) {
    event(id: $id) { id title state viewerCan { photograph } photos { ...Photo_photo @unmask } }
  }
`);

export const ticketQuery = graphql(`
  query AttachTicket($id: ID!) { file(id: $id) { id attachTicket } }
`);

export const attachPhoto = graphql(`
  mutation AttachEventPhoto($input: AttachEventPhotoInput!) {
    attachEventPhoto(input: $input) { __typename ... on EventPhoto { id } ...Refusal @unmask }
  }
`);

export const revisePhoto = graphql(`
  mutation ReviseEventPhoto($input: ReviseEventPhotoInput!) {
    reviseEventPhoto(input: $input) { __typename ... on EventPhoto { id version caption credit consent } ...Refusal @unmask }
  }
`);

export const removePhoto = graphql(`
  mutation RemoveEventPhoto($input: RemoveEventPhotoInput!) {
    removeEventPhoto(input: $input) { __typename ... on EventPhoto { id } ...Refusal @unmask }
  }
`);

export const arrangePhotos = graphql(`
  mutation ArrangeEventPhotos($input: ArrangeEventPhotosInput!) {
    arrangeEventPhotos(input: $input) { __typename ... on Event { id photos { id } } ...Refusal @unmask }
  }
`);
